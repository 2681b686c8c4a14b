#ifndef CMARKGFM_SHIM_H
#define CMARKGFM_SHIM_H

#include <stddef.h>
#include <stdint.h>

/* GitHub Flavored Markdown as a flat sequence of events, over libcmark-gfm.
 *
 * Tables, task lists and footnotes are on. Strikethrough and autolink are off on purpose: both write to
 * tables that all parsers of a process share, so two threads could disturb each other. */

typedef struct gfm_document gfm_document;

typedef enum {
  GFM_END = 0, /* no more events */
  GFM_BLOCK_QUOTE,
  GFM_LIST,
  GFM_ITEM,
  GFM_CODE_BLOCK,
  GFM_HTML_BLOCK,
  GFM_PARAGRAPH,
  GFM_HEADING,
  GFM_THEMATIC_BREAK,
  GFM_FOOTNOTE_DEFINITION,
  GFM_TABLE,
  GFM_TABLE_ROW,
  GFM_TABLE_CELL,
  GFM_TEXT,
  GFM_BREAK, /* soft or hard */
  GFM_CODE,
  GFM_HTML_INLINE,
  GFM_LINK,
  GFM_FOOTNOTE_REFERENCE,
  GFM_OTHER /* document, emphasis, images and whatever else only holds other nodes */
} gfm_kind;

typedef struct {
  gfm_kind kind;
  int32_t entering;    /* 1 at the start of a node, 0 at its end; leaves have only a start */
  int32_t line;        /* first line of the node, from 1; 0 where the parser does not know it */
  int32_t end_line;    /* last line of the node */
  int32_t level;       /* heading: 1...6; code block: 1 when fenced, else 0 */
  const uint8_t *text; /* literal of a leaf; NULL for everything else */
  size_t length;       /* bytes at text */
} gfm_event;

/* Registers the extensions. Call it once in a process, before the first gfm_parse. */
void gfm_register_extensions(void);

/* Parses valid UTF-8; NULL when memory ran out. */
gfm_document *gfm_parse(const uint8_t *bytes, size_t length);

/* The next event in document order. Its text stays valid until gfm_free. */
gfm_event gfm_next(gfm_document *document);

/* Address of the link that the last event was about, NUL-terminated; empty when it is about something else. */
const char *gfm_link_address(gfm_document *document);

void gfm_free(gfm_document *document);

/* Puts bytes in place of a block of raw HTML; they are written as they are. NULL leaves the block out; what is returned
 * is freed with free. */
typedef char *(*gfm_html_block)(void *context, const uint8_t *bytes, size_t length);

/* The document as HTML, to be freed with free; NULL when memory ran out. Raw HTML and addresses that run something
 * are left out; raw HTML that is a block goes through replace. */
char *gfm_html(const uint8_t *bytes, size_t length, gfm_html_block replace, void *context);

#endif
