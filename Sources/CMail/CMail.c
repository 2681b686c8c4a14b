#include "CMail.h"

#include <dlfcn.h>
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// What GMime and GLib document of their interfaces; their headers are not needed to build.
typedef void object;
typedef struct {
  uint8_t *data;
  unsigned length;
} byte_array;

static struct {
  void *library;
  void (*init)(void);
  void (*unref)(object *);
  int (*is_a)(object *, size_t);
  size_t (*multipart_type)(void);
  size_t (*part_type)(void);
  object *(*memory)(void);
  object *(*memory_with)(const char *, size_t);
  byte_array *(*memory_bytes)(object *);
  object *(*parser)(object *);
  object *(*construct)(object *, object *);
  object *(*root)(object *);
  const char *(*header)(object *, const char *);
  object *(*content_type)(object *);
  const char *(*media_type)(object *);
  const char *(*media_subtype)(object *);
  const char *(*parameter)(object *, const char *);
  const char *(*disposition)(object *);
  const char *(*filename)(object *);
  object *(*content)(object *);
  ptrdiff_t (*write)(object *, object *);
  int (*part_count)(object *);
  object *(*part_at)(object *, int);
} gmime;

struct cmail_message {
  object *message;
  cmail_part *parts;
  size_t count, capacity;
  int alternatives;
};

enum { DEEPEST = 32, MOST_PARTS = 10000 };

static int find(const char *name, void *function) {
  void *found = dlsym(gmime.library, name);
  memcpy(function, &found, sizeof found);
  return found != NULL;
}

int cmail_load(const char *library) {
  if (gmime.library) return 1;
  gmime.library = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!gmime.library) return 0;
  int whole = find("g_mime_init", &gmime.init) && find("g_object_unref", &gmime.unref) &&
              find("g_type_check_instance_is_a", &gmime.is_a) &&
              find("g_mime_multipart_get_type", &gmime.multipart_type) &&
              find("g_mime_part_get_type", &gmime.part_type) &&
              find("g_mime_stream_mem_new", &gmime.memory) &&
              find("g_mime_stream_mem_new_with_buffer", &gmime.memory_with) &&
              find("g_mime_stream_mem_get_byte_array", &gmime.memory_bytes) &&
              find("g_mime_parser_new_with_stream", &gmime.parser) &&
              find("g_mime_parser_construct_message", &gmime.construct) &&
              find("g_mime_message_get_mime_part", &gmime.root) &&
              find("g_mime_object_get_header", &gmime.header) &&
              find("g_mime_object_get_content_type", &gmime.content_type) &&
              find("g_mime_content_type_get_media_type", &gmime.media_type) &&
              find("g_mime_content_type_get_media_subtype", &gmime.media_subtype) &&
              find("g_mime_content_type_get_parameter", &gmime.parameter) &&
              find("g_mime_object_get_disposition", &gmime.disposition) &&
              find("g_mime_part_get_filename", &gmime.filename) &&
              find("g_mime_part_get_content", &gmime.content) &&
              find("g_mime_data_wrapper_write_to_stream", &gmime.write) &&
              find("g_mime_multipart_get_count", &gmime.part_count) &&
              find("g_mime_multipart_get_part", &gmime.part_at);
  if (!whole) {
    dlclose(gmime.library);
    gmime.library = NULL;
    return 0;
  }
  gmime.init();
  return 1;
}

static char *copy(const char *text) { return text ? strdup(text) : NULL; }

static int says(const char *text, const char *word) { return text && strcasecmp(text, word) == 0; }

/// The decoded bytes of a part.
static int read_content(object *part, cmail_part *into) {
  object *content = gmime.content(part);
  if (!content) return 1;
  object *stream = gmime.memory();
  if (!stream) return 0;
  gmime.write(content, stream);
  byte_array *bytes = gmime.memory_bytes(stream);
  uint8_t *own = malloc(bytes->length ? bytes->length : 1);
  if (own && bytes->length) memcpy(own, bytes->data, bytes->length);
  into->bytes = own;
  into->count = own ? bytes->length : 0;
  gmime.unref(stream);
  return own != NULL;
}

static int add_leaf(cmail_message *m, object *part, int alternative) {
  if (m->count == MOST_PARTS) return 1;
  if (m->count == m->capacity) {
    size_t capacity = m->capacity ? 2 * m->capacity : 8;
    cmail_part *parts = realloc(m->parts, capacity * sizeof *parts);
    if (!parts) return 0;
    m->parts = parts;
    m->capacity = capacity;
  }
  cmail_part *leaf = &m->parts[m->count];
  memset(leaf, 0, sizeof *leaf);
  object *type = gmime.content_type(part);
  const char *kind = type ? gmime.media_type(type) : NULL;
  const char *subtype = type ? gmime.media_subtype(type) : NULL;
  if (!kind) kind = "text";
  if (!subtype) subtype = "plain";
  char *name = malloc(strlen(kind) + strlen(subtype) + 2);
  if (!name) return 0;
  strcat(strcat(strcpy(name, kind), "/"), subtype);
  for (char *c = name; *c; c++)
    if (*c >= 'A' && *c <= 'Z') *c |= 0x20;
  leaf->type = name;
  m->count++;
  leaf->alternative = alternative;
  leaf->is_attachment = says(gmime.disposition(part), "attachment");
  leaf->charset = type ? copy(gmime.parameter(type, "charset")) : NULL;
  leaf->is_flowed = type && says(gmime.parameter(type, "format"), "flowed");
  leaf->deletes_space = type && says(gmime.parameter(type, "delsp"), "yes");
  if (!gmime.is_a(part, gmime.part_type())) return 1;
  leaf->filename = copy(gmime.filename(part));
  return leaf->is_attachment || strncmp(name, "text/", 5) != 0 || read_content(part, leaf);
}

static int add(cmail_message *m, object *part, int alternative, int depth) {
  if (!part || depth > DEEPEST) return 1;
  if (!gmime.is_a(part, gmime.multipart_type())) return add_leaf(m, part, alternative);
  object *type = gmime.content_type(part);
  if (!alternative && type && says(gmime.media_subtype(type), "alternative")) alternative = ++m->alternatives;
  int count = gmime.part_count(part);
  for (int i = 0; i < count; i++)
    if (!add(m, gmime.part_at(part, i), alternative, depth + 1)) return 0;
  return 1;
}

cmail_message *cmail_read(const uint8_t *bytes, size_t count) {
  cmail_message *m = calloc(1, sizeof *m);
  if (!m) return NULL;
  object *stream = gmime.memory_with((const char *)bytes, count);
  object *parser = stream ? gmime.parser(stream) : NULL;
  if (parser) m->message = gmime.construct(parser, NULL);
  if (parser) gmime.unref(parser);
  if (stream) gmime.unref(stream);
  if (!m->message || !add(m, gmime.root(m->message), 0, 0)) {
    cmail_free(m);
    return NULL;
  }
  return m;
}

const char *cmail_header(const cmail_message *m, const char *name) { return gmime.header(m->message, name); }

const char *cmail_boundary(const cmail_message *m) {
  object *root = gmime.root(m->message);
  if (!root || !gmime.is_a(root, gmime.multipart_type())) return NULL;
  return gmime.parameter(gmime.content_type(root), "boundary");
}

size_t cmail_count(const cmail_message *m) { return m->count; }

const cmail_part *cmail_part_at(const cmail_message *m, size_t index) { return &m->parts[index]; }

void cmail_free(cmail_message *m) {
  if (!m) return;
  for (size_t i = 0; i < m->count; i++) {
    free((void *)m->parts[i].type);
    free((void *)m->parts[i].charset);
    free((void *)m->parts[i].filename);
    free((void *)m->parts[i].bytes);
  }
  free(m->parts);
  if (m->message) gmime.unref(m->message);
  free(m);
}

char *cmail_utf8(const char *charset, const uint8_t *bytes, size_t count, size_t *length) {
  static const char replacement[] = "\xEF\xBF\xBD";
  iconv_t way = iconv_open("UTF-8", charset);
  if (way == (iconv_t)-1) return NULL;
  // A byte of a known encoding takes at most four in UTF-8, but for a few that stand for two characters.
  size_t room = 6 * count + 16;
  char *text = malloc(room), *out = text;
  char *in = (char *)bytes;
  while (text && count) {
    if (iconv(way, &in, &count, &out, &room) != (size_t)-1) break;
    if (errno == E2BIG || room < sizeof replacement) break;
    memcpy(out, replacement, 3);
    out += 3;
    room -= 3;
    in++;
    count--;
    iconv(way, NULL, NULL, NULL, NULL);
  }
  iconv_close(way);
  if (text) *length = (size_t)(out - text);
  return text;
}
