#include "CXML.h"

#include <errno.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct cxml_reader {
  xmlTextReaderPtr reader;
  int descriptor;
  int read_error;
  int64_t taken;
  uint8_t buffer[1 << 16];
  size_t begin, end; /* of what libxml2 has not taken of the buffer */
  int is_utf16;
  int padding; /* spaces that are still to come behind the document */
  cxml_problem_kind problem;
  int line;
  int64_t failed_at; /* -1 while nothing failed */
  char message[256];
};

/* Refills the empty buffer; 0 at the end, -1 when reading failed. */
static int refill(cxml_reader *self) {
  ssize_t count;
  do
    count = read(self->descriptor, self->buffer, sizeof self->buffer);
  while (count < 0 && errno == EINTR);
  if (count < 0) {
    self->read_error = errno;
    return -1;
  }
  self->begin = 0;
  self->end = (size_t)count;
  if (self->taken == 0 && count >= 2)
    self->is_utf16 = !self->buffer[0] || !self->buffer[1] || self->buffer[0] >= 0xFE;
  return count > 0;
}

/* Hands out the document tag by tag. libxml2 drops all that it has read of a piece in which a document breaks; so what
 * ends before a break must be a piece of its own. */
static int take(void *context, char *buffer, int length) {
  cxml_reader *self = context;
  if (self->begin == self->end) {
    int result = refill(self);
    if (result < 0)
      return -1;
    /* Of a document that is cut, it drops what it has read of the last 512 bytes: let those be spaces. In UTF-16 two
     * spaces are another character. */
    if (result == 0) {
      int spaces = self->is_utf16 ? 0 : self->padding < length ? self->padding : length;
      memset(buffer, ' ', (size_t)spaces);
      self->padding -= spaces;
      return spaces;
    }
  }
  size_t count = self->end - self->begin;
  if (count > (size_t)length)
    count = (size_t)length;
  /* It wants four bytes to tell the encoding. */
  size_t least = self->taken == 0 ? 4 : 0;
  if (count > least && !self->is_utf16) {
    const uint8_t *from = self->buffer + self->begin;
    const uint8_t *tag_end = memchr(from + least, '>', count - least);
    if (tag_end)
      count = (size_t)(tag_end - from) + 1;
  }
  memcpy(buffer, self->buffer + self->begin, count);
  self->begin += count;
  self->taken += (int64_t)count;
  return (int)count;
}

static int leave(void *context) {
  (void)context;
  return 0;
}

static xmlParserInputPtr load_nothing(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url, (void)id, (void)parser;
  return NULL;
}

static void note(void *context, xmlErrorPtr error) {
  cxml_reader *self = context;
  if (error->level < XML_ERR_FATAL || self->failed_at >= 0)
    return;
  self->problem = CXML_BROKEN;
  self->line = error->line;
  self->failed_at = xmlTextReaderByteConsumed(self->reader);
  if (error->code == XML_ERR_DOCUMENT_END || self->failed_at > self->taken) {
    /* What is unfinished has been taken and not consumed, or runs into the spaces behind the document. */
    self->failed_at = self->taken;
    snprintf(self->message, sizeof self->message, "it ends before its elements do");
    return;
  }
  snprintf(self->message, sizeof self->message, "%s", error->message ? error->message : "not well-formed");
  /* libxml2 ends its messages with a line feed, and puts pieces of the document into some. */
  for (char *c = self->message; *c; c++)
    if ((unsigned char)*c < 0x20)
      *c = c[1] ? ' ' : 0;
}

cxml_reader *cxml_open(int descriptor) {
  xmlInitParser();
  xmlSetExternalEntityLoader(load_nothing);
  cxml_reader *self = calloc(1, sizeof *self);
  if (!self)
    return NULL;
  self->descriptor = descriptor;
  self->failed_at = -1;
  self->padding = 4096;
  /* NOENT makes attributes one text each; there are no entities to be replaced but XML's own five. */
  self->reader = xmlReaderForIO(take, leave, self, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  if (!self->reader) {
    free(self);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(self->reader, (xmlStructuredErrorFunc)note, self);
  return self;
}

void cxml_close(cxml_reader *self) {
  if (!self)
    return;
  xmlFreeTextReader(self->reader);
  free(self);
}

static int declares_entities(cxml_reader *self) {
  xmlDocPtr document = xmlTextReaderCurrentDoc(self->reader);
  return document && document->intSubset && (document->intSubset->entities || document->intSubset->pentities);
}

cxml_kind cxml_next(cxml_reader *self) {
  if (self->problem)
    return CXML_FAILED;
  for (;;) {
    int result = xmlTextReaderRead(self->reader);
    if (self->read_error) {
      self->problem = CXML_UNREADABLE;
      self->failed_at = self->taken;
      snprintf(self->message, sizeof self->message, "%d", self->read_error);
      return CXML_FAILED;
    }
    int type = result == 1 ? xmlTextReaderNodeType(self->reader) : 0;
    if ((type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE || result < 0) &&
        declares_entities(self)) {
      self->problem = CXML_ENTITIES;
      self->failed_at = xmlTextReaderByteConsumed(self->reader);
      self->line = xmlTextReaderGetParserLineNumber(self->reader);
      return CXML_FAILED;
    }
    if (result == 0)
      return CXML_END;
    if (result < 0) {
      if (!self->problem) {
        self->problem = CXML_BROKEN;
        snprintf(self->message, sizeof self->message, "not well-formed");
        self->failed_at = xmlTextReaderByteConsumed(self->reader);
        self->line = xmlTextReaderGetParserLineNumber(self->reader);
      }
      return CXML_FAILED;
    }
    switch (type) {
    case XML_READER_TYPE_ELEMENT: return CXML_START;
    case XML_READER_TYPE_END_ELEMENT: return CXML_CLOSE;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
    default: break;
    }
  }
}

static const char *string(const xmlChar *text) { return text ? (const char *)text : ""; }

const char *cxml_name(cxml_reader *self) { return string(xmlTextReaderConstLocalName(self->reader)); }
const char *cxml_namespace(cxml_reader *self) { return string(xmlTextReaderConstNamespaceUri(self->reader)); }
int cxml_is_empty(cxml_reader *self) { return xmlTextReaderIsEmptyElement(self->reader) == 1; }
int cxml_depth(cxml_reader *self) { return xmlTextReaderDepth(self->reader); }
const char *cxml_text(cxml_reader *self) { return string(xmlTextReaderConstValue(self->reader)); }

void cxml_attributes(cxml_reader *self, void (*body)(void *, const char *, const char *), void *context) {
  xmlNodePtr node = xmlTextReaderCurrentNode(self->reader);
  if (!node || node->type != XML_ELEMENT_NODE)
    return;
  for (xmlAttrPtr attribute = node->properties; attribute; attribute = attribute->next) {
    xmlNodePtr value = attribute->children;
    if (!value) {
      body(context, (const char *)attribute->name, "");
    } else if (!value->next && value->type == XML_TEXT_NODE) {
      body(context, (const char *)attribute->name, string(value->content));
    } else {
      xmlChar *joined = xmlNodeListGetString(node->doc, value, 1);
      body(context, (const char *)attribute->name, string(joined));
      xmlFree(joined);
    }
  }
}

char *cxml_inner_markup(cxml_reader *self) {
  xmlChar *markup = xmlTextReaderReadInnerXml(self->reader);
  if (!markup)
    return NULL;
  char *copy = strdup((const char *)markup);
  xmlFree(markup);
  return copy;
}

int64_t cxml_offset(cxml_reader *self) {
  return self->failed_at >= 0 ? self->failed_at : xmlTextReaderByteConsumed(self->reader);
}
int64_t cxml_taken(cxml_reader *self) { return self->taken; }
cxml_problem_kind cxml_problem(cxml_reader *self) { return self->problem; }
const char *cxml_message(cxml_reader *self) { return self->message; }
int cxml_line(cxml_reader *self) { return self->line; }
