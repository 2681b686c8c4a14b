#ifndef CXML_SHIM_H
#define CXML_SHIM_H

#include <stddef.h>
#include <stdint.h>

/* XML as a stream of events and HTML as calls, over libxml2.
 *
 * Nothing is fetched: neither from the network nor from other files. A document that declares entities of its own is
 * refused, so that a few lines cannot mean gigabytes. Memory does not grow with the document. */

typedef struct cxml_reader cxml_reader;

typedef enum {
  CXML_END = 0, /* the document is over */
  CXML_START,   /* a start tag; an empty element has no CXML_CLOSE */
  CXML_CLOSE,
  CXML_TEXT,  /* text or CDATA */
  CXML_FAILED /* see cxml_problem */
} cxml_kind;

/* Reads from a descriptor, which stays the caller's; NULL when memory ran out. */
cxml_reader *cxml_open(int descriptor);
void cxml_close(cxml_reader *reader);

cxml_kind cxml_next(cxml_reader *reader);

/* All of these are about the last event, and valid until the next. */
const char *cxml_name(cxml_reader *reader);      /* without prefix */
const char *cxml_namespace(cxml_reader *reader); /* "" for none */
int cxml_is_empty(cxml_reader *reader);
int cxml_depth(cxml_reader *reader); /* 0 for the root element */
const char *cxml_text(cxml_reader *reader);

/* Calls body for each attribute, its name without prefix, its value decoded. */
void cxml_attributes(cxml_reader *reader, void (*body)(void *context, const char *name, const char *value),
                     void *context);

/* The element's content as markup, to be freed by the caller; NULL when there is none. The events of the content
 * follow all the same. */
char *cxml_inner_markup(cxml_reader *reader);

/* Bytes of the document that are read; where a failure is, with an encoding other than UTF-8 about there. */
int64_t cxml_offset(cxml_reader *reader);

/* Bytes of the document that libxml2 has been given. */
int64_t cxml_taken(cxml_reader *reader);

typedef enum {
  CXML_BROKEN = 1,  /* not well-formed; cxml_message has what libxml2 says */
  CXML_ENTITIES,    /* declares entities */
  CXML_UNREADABLE   /* reading failed; cxml_message has the errno in decimal */
} cxml_problem_kind;

cxml_problem_kind cxml_problem(cxml_reader *reader);
const char *cxml_message(cxml_reader *reader);
int cxml_line(cxml_reader *reader);

/* HTML, however ill-formed. */
typedef struct {
  /* attributes: name, value, name, value …, NULL; a value may be NULL. May itself be NULL. */
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const uint8_t *bytes, size_t count);
} cxml_html_events;

/* Parses UTF-8 without NUL. Content of script and style is not handed on. 0; -1 when elements are nested more than
 * max_depth deep, where the parse stops; -2 when memory ran out. */
int cxml_html(const uint8_t *bytes, size_t count, int max_depth, cxml_html_events events, void *context);

#endif
