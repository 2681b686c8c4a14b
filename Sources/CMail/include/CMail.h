#ifndef CMAIL_H
#define CMAIL_H

#include <stddef.h>
#include <stdint.h>

/// A mail taken apart by GMime, which is looked for only when a mail is read: the program is not linked with it.
typedef struct cmail_message cmail_message;

/// One part that holds no others.
typedef struct {
  /// Such as `text/plain`; never NULL.
  const char *type;
  /// As the part names it; NULL where it does not.
  const char *charset;
  /// In UTF-8; NULL where it has none.
  const char *filename;
  /// Whether it asks to be kept apart from the text.
  int is_attachment;
  /// Whether its lines flow (RFC 3676), and whether the space before a soft line end goes.
  int is_flowed, deletes_space;
  /// Parts of one multipart/alternative have the same number from 1; 0 for all others.
  int alternative;
  /// Without its transfer encoding; only of text that is no attachment.
  const uint8_t *bytes;
  size_t count;
} cmail_part;

/// Loads `library`, such as `libgmime-3.0.so.0`; once is enough. Returns 0 when it is not there or is another one.
int cmail_load(const char *library);

/// Reads one mail, headers first. Parts that are nested deeper than 32 times are left out. NULL where there is no mail
/// in it, or no memory.
///
/// Programmer error: nothing is loaded.
cmail_message *cmail_read(const uint8_t *bytes, size_t count);

/// A header in UTF-8, its encoded words decoded (RFC 2047); NULL where there is none.
const char *cmail_header(const cmail_message *message, const char *name);

/// The boundary between the parts of a mail that has several; NULL for others.
const char *cmail_boundary(const cmail_message *message);

size_t cmail_count(const cmail_message *message);

/// `index` counts from 0.
const cmail_part *cmail_part_at(const cmail_message *message, size_t index);

void cmail_free(cmail_message *message);

/// Brings a text to UTF-8; what cannot be read becomes U+FFFD. NULL for an encoding that nobody knows, or no memory.
/// The caller frees it.
char *cmail_utf8(const char *charset, const uint8_t *bytes, size_t count, size_t *length);

#endif
