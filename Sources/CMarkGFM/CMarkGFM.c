#include "CMarkGFM.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

struct gfm_document {
  cmark_node *root;
  cmark_iter *iterator;
  cmark_node *current;
};

void gfm_register_extensions(void) { cmark_gfm_core_extensions_ensure_registered(); }

static void attach(cmark_parser *parser, const char *name) {
  cmark_syntax_extension *extension = cmark_find_syntax_extension(name);
  if (extension)
    cmark_parser_attach_syntax_extension(parser, extension);
}

gfm_document *gfm_parse(const uint8_t *bytes, size_t length) {
  gfm_document *document = calloc(1, sizeof *document);
  if (!document)
    return NULL;
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS);
  attach(parser, "table");
  attach(parser, "tasklist");
  if (length > 0)
    cmark_parser_feed(parser, (const char *)bytes, length);
  document->root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  document->iterator = cmark_iter_new(document->root);
  return document;
}

/* Extensions number their nodes at run time, so those are told apart by name. */
static gfm_kind kind_by_name(cmark_node *node) {
  const char *name = cmark_node_get_type_string(node);
  if (strcmp(name, "table") == 0)
    return GFM_TABLE;
  if (strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0)
    return GFM_TABLE_ROW;
  if (strcmp(name, "table_cell") == 0)
    return GFM_TABLE_CELL;
  return GFM_OTHER;
}

static gfm_kind kind_of(cmark_node *node) {
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_BLOCK_QUOTE: return GFM_BLOCK_QUOTE;
  case CMARK_NODE_LIST: return GFM_LIST;
  case CMARK_NODE_ITEM: return GFM_ITEM;
  case CMARK_NODE_CODE_BLOCK: return GFM_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return GFM_HTML_BLOCK;
  case CMARK_NODE_PARAGRAPH: return GFM_PARAGRAPH;
  case CMARK_NODE_HEADING: return GFM_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return GFM_THEMATIC_BREAK;
  case CMARK_NODE_FOOTNOTE_DEFINITION: return GFM_FOOTNOTE_DEFINITION;
  case CMARK_NODE_TEXT: return GFM_TEXT;
  case CMARK_NODE_SOFTBREAK:
  case CMARK_NODE_LINEBREAK: return GFM_BREAK;
  case CMARK_NODE_CODE: return GFM_CODE;
  case CMARK_NODE_HTML_INLINE: return GFM_HTML_INLINE;
  case CMARK_NODE_LINK: return GFM_LINK;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return GFM_FOOTNOTE_REFERENCE;
  case CMARK_NODE_DOCUMENT:
  case CMARK_NODE_EMPH:
  case CMARK_NODE_STRONG:
  case CMARK_NODE_IMAGE: return GFM_OTHER;
  default: return kind_by_name(node);
  }
}

gfm_event gfm_next(gfm_document *document) {
  gfm_event event = {GFM_END, 0, 0, 0, 0, NULL, 0};
  cmark_event_type type = cmark_iter_next(document->iterator);
  if (type == CMARK_EVENT_DONE) {
    document->current = NULL;
    return event;
  }
  cmark_node *node = cmark_iter_get_node(document->iterator);
  document->current = node;
  event.kind = kind_of(node);
  event.entering = type == CMARK_EVENT_ENTER;
  event.line = cmark_node_get_start_line(node);
  event.end_line = cmark_node_get_end_line(node);
  switch (event.kind) {
  case GFM_HEADING:
    event.level = cmark_node_get_heading_level(node);
    break;
  case GFM_CODE_BLOCK: {
    int length, offset;
    char character;
    event.level = cmark_node_get_fenced(node, &length, &offset, &character);
  } /* fall through */
  case GFM_HTML_BLOCK:
  case GFM_TEXT:
  case GFM_CODE:
  case GFM_HTML_INLINE:
  case GFM_FOOTNOTE_REFERENCE: {
    const char *text = cmark_node_get_literal(node);
    event.text = (const uint8_t *)text;
    event.length = text ? strlen(text) : 0;
    break;
  }
  default:
    break;
  }
  return event;
}

const char *gfm_link_address(gfm_document *document) {
  const char *address =
      document->current && kind_of(document->current) == GFM_LINK ? cmark_node_get_url(document->current) : NULL;
  return address ? address : "";
}

void gfm_free(gfm_document *document) {
  if (!document)
    return;
  cmark_iter_free(document->iterator);
  cmark_node_free(document->root);
  free(document);
}

/* A node that is written as it is, in place of a block of raw HTML. */
static void replace_block(cmark_node *node, gfm_html_block replace, void *context) {
  const char *literal = cmark_node_get_literal(node);
  char *html = literal ? replace(context, (const uint8_t *)literal, strlen(literal)) : NULL;
  if (!html)
    return;
  cmark_node *custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
  if (custom) {
    cmark_node_set_on_enter(custom, html);
    cmark_node_replace(node, custom);
    cmark_node_free(node);
  }
  free(html);
}

char *gfm_html(const uint8_t *bytes, size_t length, gfm_html_block replace, void *context) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
  attach(parser, "table");
  attach(parser, "tasklist");
  attach(parser, "strikethrough");
  if (length > 0)
    cmark_parser_feed(parser, (const char *)bytes, length);
  cmark_node *root = cmark_parser_finish(parser);
  if (!root) {
    cmark_parser_free(parser);
    return NULL;
  }
  cmark_iter *iterator = cmark_iter_new(root);
  cmark_event_type type;
  while ((type = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node(iterator);
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {
      replace_block(node, replace, context);
    }
  }
  cmark_iter_free(iterator);
  char *html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(root);
  cmark_parser_free(parser);
  return html;
}
