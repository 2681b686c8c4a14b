#ifndef CLINEEDIT_H
#define CLINEEDIT_H

/// Line editing by libedit, which is looked for only when it is asked for: the program is not linked with it.
typedef struct cline_editor cline_editor;

/// What reading a line came to.
typedef enum {
  CLINE_LINE,
  /// The reader left with Ctrl-D, or the terminal is gone.
  CLINE_END,
  /// The reader pressed Ctrl-C, and the line is dropped.
  CLINE_DROPPED,
} cline_outcome;

/// Loads `library`, such as `libedit.so.2`, and sets it up for the terminal behind stdin and stdout with `prompt`
/// before each line and a history of `history` lines.
///
/// Returns NULL when the library is not there, is another one, or has no use for this terminal. There is at most one
/// editor at a time.
cline_editor *cline_open(const char *library, const char *prompt, int history);

/// Reads a line. `*line` is without its line feed and is good until the next call; NULL when there is none.
cline_outcome cline_read(cline_editor *editor, const char **line);

/// Adds a line to the history; one that is the same as the last is not added again.
void cline_remember(cline_editor *editor, const char *line);

/// Gives the terminal back.
void cline_close(cline_editor *editor);

#endif
