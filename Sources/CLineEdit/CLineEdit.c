#include "CLineEdit.h"

#include <dlfcn.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// What editline(3) documents of its interface; its header is not needed to build.
typedef struct editline EditLine;
typedef struct history History;
typedef struct {
  int number;
  const char *text;
} HistoryEvent;

enum {
  EL_PROMPT = 0,
  EL_EDITOR = 2,
  EL_SIGNAL = 3,
  EL_BIND = 4,
  EL_ADDFN = 9,
  EL_HIST = 10,
  EL_PREP_TERM = 16,
};
enum { H_SETSIZE = 1, H_ENTER = 10, H_SETUNIQUE = 20 };
enum { CC_EOF = 2 };

typedef int (*history_function)(History *, HistoryEvent *, int, ...);

struct cline_editor {
  void *library;
  EditLine *(*start)(const char *, FILE *, FILE *, FILE *);
  void (*end)(EditLine *);
  int (*set)(EditLine *, int, ...);
  const char *(*read)(EditLine *, int *);
  int (*source)(EditLine *, const char *);
  History *(*start_history)(void);
  void (*end_history)(History *);
  history_function history_of;
  EditLine *line;
  History *history;
  char *prompt;
  char *last;
  int dropped;
};

// libedit hands out only the EditLine, and the function that reads what belongs to it is loaded too.
static cline_editor *current;

static char *prompt_of(EditLine *line) {
  (void)line;
  return current->prompt;
}

/// Bound to Ctrl-C: ends the reading as Ctrl-D does, and says that it was not.
static unsigned char drop(EditLine *line, int key) {
  (void)line;
  (void)key;
  current->dropped = 1;
  return CC_EOF;
}

static int find(cline_editor *e, const char *name, void *function) {
  void *found = dlsym(e->library, name);
  memcpy(function, &found, sizeof found);
  return found != NULL;
}

static int load(cline_editor *e, const char *library) {
  e->library = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  return e->library && find(e, "el_init", &e->start) && find(e, "el_end", &e->end) &&
         find(e, "el_set", &e->set) && find(e, "el_gets", &e->read) && find(e, "el_source", &e->source) &&
         find(e, "history_init", &e->start_history) && find(e, "history_end", &e->end_history) &&
         find(e, "history", &e->history_of);
}

cline_editor *cline_open(const char *library, const char *prompt, int history) {
  cline_editor *e = calloc(1, sizeof *e);
  if (!e) return NULL;
  if (!load(e, library)) {
    cline_close(e);
    return NULL;
  }
  // libedit reads characters, not bytes, by the locale's encoding; posts and questions are UTF-8.
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
  e->prompt = strdup(prompt);
  e->line = e->start("ask", stdin, stdout, stderr);
  e->history = e->start_history();
  if (!e->prompt || !e->line || !e->history) {
    cline_close(e);
    return NULL;
  }
  current = e;
  HistoryEvent event;
  e->history_of(e->history, &event, H_SETSIZE, history);
  e->history_of(e->history, &event, H_SETUNIQUE, 1);
  e->set(e->line, EL_PROMPT, prompt_of);
  e->set(e->line, EL_HIST, e->history_of, e->history);
  e->set(e->line, EL_EDITOR, "emacs");
  e->set(e->line, EL_SIGNAL, 1);
  e->set(e->line, EL_ADDFN, "ask-drop", "Drop the line", drop);
  e->set(e->line, EL_BIND, "^C", "ask-drop", NULL);
  // Keys that terminals send and some terminal descriptions leave out: words, home, end, delete.
  e->set(e->line, EL_BIND, "\\e[1;5D", "ed-prev-word", NULL);
  e->set(e->line, EL_BIND, "\\e[1;5C", "em-next-word", NULL);
  e->set(e->line, EL_BIND, "\\e[H", "ed-move-to-beg", NULL);
  e->set(e->line, EL_BIND, "\\e[F", "ed-move-to-end", NULL);
  e->set(e->line, EL_BIND, "\\e[3~", "ed-delete-next-char", NULL);
  // The reader's own ~/.editrc has the last word.
  e->source(e->line, NULL);
  return e;
}

cline_outcome cline_read(cline_editor *e, const char **line) {
  *line = NULL;
  e->dropped = 0;
  int count = 0;
  // While a line is edited the terminal hands Ctrl-C on as a key; otherwise it ends the program.
  struct termios before;
  int has_terminal = tcgetattr(STDIN_FILENO, &before) == 0;
  if (has_terminal) {
    struct termios edited = before;
    edited.c_cc[VINTR] = _POSIX_VDISABLE;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &edited);
    // Else libedit shows the prompt first, and what is typed at once is still the terminal's to edit.
    e->set(e->line, EL_PREP_TERM, 1);
  }
  const char *text = e->read(e->line, &count);
  if (has_terminal) tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
  if (e->dropped) return CLINE_DROPPED;
  if (!text || count <= 0) return CLINE_END;
  free(e->last);
  e->last = strdup(text);
  if (!e->last) return CLINE_END;
  e->last[strcspn(e->last, "\n")] = 0;
  *line = e->last;
  return CLINE_LINE;
}

void cline_remember(cline_editor *e, const char *line) {
  HistoryEvent event;
  e->history_of(e->history, &event, H_ENTER, line);
}

void cline_close(cline_editor *e) {
  if (!e) return;
  if (e->line) e->end(e->line);
  if (e->history) e->end_history(e->history);
  if (e->library) dlclose(e->library);
  if (current == e) current = NULL;
  free(e->prompt);
  free(e->last);
  free(e);
}
