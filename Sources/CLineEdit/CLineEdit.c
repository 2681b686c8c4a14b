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
enum { CC_NORM = 0, CC_EOF = 2 };

typedef int (*history_function)(History *, HistoryEvent *, int, ...);

struct cline_editor {
  void *library;
  EditLine *(*start)(const char *, FILE *, FILE *, FILE *);
  void (*end)(EditLine *);
  int (*set)(EditLine *, int, ...);
  const char *(*read)(EditLine *, int *);
  int (*source)(EditLine *, const char *);
  int (*character)(EditLine *, char *);
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

/// Bound to keys that mean nothing here.
static unsigned char nothing(EditLine *line, int key) {
  (void)line;
  (void)key;
  return CC_NORM;
}

/// Whether `c` ends what a key sends behind ESC [, by ECMA-48; a control character does as well.
static int is_last(char c) { return c < 0x20 || (c >= 0x40 && c <= 0x7E); }

/// Bound to the beginning of what such keys send: takes the rest of it.
static unsigned char swallow(EditLine *line, int key) {
  (void)key;
  char c = 0;
  while (current->character(line, &c) == 1 && !is_last(c)) {
  }
  return CC_NORM;
}

/// Bound to the beginning of what sends one character more.
static unsigned char swallow_one(EditLine *line, int key) {
  (void)key;
  char c = 0;
  current->character(line, &c);
  return CC_NORM;
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
         find(e, "el_getc", &e->character) && find(e, "history_init", &e->start_history) && find(e, "history_end", &e->end_history) &&
         find(e, "history", &e->history_of);
}

/// Keys that terminals send and some terminal descriptions leave out: arrows, words, home, end, delete.
static const struct {
  const char *sequence, *command;
} keys[] = {
    {"\\e[A", "ed-prev-history"},     {"\\eOA", "ed-prev-history"},    {"\\e[B", "ed-next-history"},
    {"\\eOB", "ed-next-history"},     {"\\e[C", "ed-next-char"},       {"\\eOC", "ed-next-char"},
    {"\\e[D", "ed-prev-char"},        {"\\eOD", "ed-prev-char"},       {"\\e[1;5D", "ed-prev-word"},
    {"\\e[1;5C", "em-next-word"},     {"\\e[1;3D", "ed-prev-word"},    {"\\e[1;3C", "em-next-word"},
    {"\\e[H", "ed-move-to-beg"},      {"\\eOH", "ed-move-to-beg"},     {"\\e[1~", "ed-move-to-beg"},
    {"\\e[7~", "ed-move-to-beg"},     {"\\e[F", "ed-move-to-end"},     {"\\eOF", "ed-move-to-end"},
    {"\\e[4~", "ed-move-to-end"},     {"\\e[8~", "ed-move-to-end"},    {"\\e[3~", "ed-delete-next-char"},
    {"\\e[3;5~", "em-delete-next-word"},
};
enum { key_count = sizeof keys / sizeof *keys };

static int begins_key(const char *sequence) {
  for (int k = 0; k < key_count; k++) {
    if (!strncmp(keys[k].sequence, sequence, strlen(sequence))) return 1;
  }
  return 0;
}

/// Binds whatever leaves the way to one of `keys` behind `start`, so that no other key leaves characters in the line.
static void bind_others(cline_editor *e, const char *start) {
  int is_single = !strcmp(start, "\\eO");
  for (char c = 0x20; c < 0x7F; c++) {
    char plain[16];
    snprintf(plain, sizeof plain, "%s%c", start, c);
    if (begins_key(plain)) continue;
    // What the notation of keys gives a meaning is written with a backslash.
    char key[16];
    snprintf(key, sizeof key, "%s%s%c", start, c == '\\' || c == '^' ? "\\" : "", c);
    // The console of Linux sends ESC [ [ and a letter for the first function keys.
    const char *command = !strcmp(plain, "\\e[[") ? "ask-swallow-one"
                          : is_single || is_last(c) ? "ask-nothing"
                                                    : "ask-swallow";
    e->set(e->line, EL_BIND, key, command, NULL);
  }
}

static void bind_keys(cline_editor *e) {
  e->set(e->line, EL_ADDFN, "ask-drop", "Drop the line", drop);
  e->set(e->line, EL_ADDFN, "ask-nothing", "Do nothing", nothing);
  e->set(e->line, EL_ADDFN, "ask-swallow", "Take the rest of a key", swallow);
  e->set(e->line, EL_ADDFN, "ask-swallow-one", "Take one character more of a key", swallow_one);
  e->set(e->line, EL_BIND, "^C", "ask-drop", NULL);
  for (int k = 0; k < key_count; k++) {
    e->set(e->line, EL_BIND, keys[k].sequence, keys[k].command, NULL);
  }
  // Each beginning of a key behind which another one can go on.
  const char *starts[] = {"\\eO", "\\e[", "\\e[1", "\\e[1;", "\\e[1;3", "\\e[1;5", "\\e[3", "\\e[3;", "\\e[3;5",
                          "\\e[4", "\\e[7", "\\e[8"};
  for (size_t s = 0; s < sizeof starts / sizeof *starts; s++) bind_others(e, starts[s]);
  // With Alt, some terminals put another ESC in front.
  e->set(e->line, EL_BIND, "\\e\\e[", "ask-swallow", NULL);
  e->set(e->line, EL_BIND, "\\e\\eO", "ask-swallow-one", NULL);
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
  bind_keys(e);
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
