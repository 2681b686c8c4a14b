#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

typedef struct {
  cxml_html_events events;
  void *context;
  htmlParserCtxtPtr parser;
  int depth;
  int max_depth;
  int is_too_deep;
} walk;

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {
  walk *self = context;
  if (self->is_too_deep)
    return;
  if (++self->depth > self->max_depth) {
    self->is_too_deep = 1;
    xmlStopParser(self->parser);
    return;
  }
  self->events.start(self->context, (const char *)name, (const char *const *)attributes);
}

static void end(void *context, const xmlChar *name) {
  walk *self = context;
  if (self->is_too_deep)
    return;
  self->depth--;
  self->events.end(self->context, (const char *)name);
}

static void text(void *context, const xmlChar *bytes, int count) {
  walk *self = context;
  if (!self->is_too_deep)
    self->events.text(self->context, bytes, (size_t)count);
}

/* Of script and style; without it they would come as text. */
static void skip(void *context, const xmlChar *bytes, int count) { (void)context, (void)bytes, (void)count; }

int cxml_html(const uint8_t *bytes, size_t count, int max_depth, cxml_html_events events, void *context) {
  xmlInitParser();
  if (count == 0)
    return 0;
  walk self = {events, context, NULL, 0, max_depth, 0};
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = start;
  handler.endElement = end;
  handler.characters = text;
  handler.ignorableWhitespace = text;
  handler.cdataBlock = skip;
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (!parser)
    return -2;
  self.parser = parser;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                 HTML_PARSE_IGNORE_ENC);
  /* What the caller hands in is UTF-8, whatever a meta element in it says. */
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  xmlSAXHandlerPtr own = parser->sax;
  parser->sax = &handler;
  parser->userData = &self;
  htmlParseDocument(parser);
  parser->sax = own;
  if (parser->myDoc) {
    xmlFreeDoc(parser->myDoc);
    parser->myDoc = NULL;
  }
  htmlFreeParserCtxt(parser);
  return self.is_too_deep ? -1 : 0;
}
