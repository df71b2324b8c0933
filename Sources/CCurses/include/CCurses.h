// What Swift cannot import from <ncurses.h>, spelled as functions and constants, and what has to
// be C because it runs inside a signal handler.
//
// Swift imports plain integer macros (KEY_DOWN, OK) and ordinary functions. It skips macros that
// expand to casts or calls (A_BOLD, BUTTON1_PRESSED, getyx) and refuses C variadics (printw).
#ifndef CCURSES_H
#define CCURSES_H

#define NCURSES_WIDECHAR 1        // Linux: declare cchar_t and the *_wch functions
#define _XOPEN_SOURCE_EXTENDED 1  // macOS: the same
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

// MARK: Attributes

enum : unsigned int {
  ccurses_bold = A_BOLD,
  ccurses_dim = A_DIM,
  ccurses_reverse = A_REVERSE,
  ccurses_underline = A_UNDERLINE,
};

// MARK: Keys and mouse

static inline int ccurses_function_key(int n) { return KEY_F(n); }
static inline mmask_t ccurses_click(void) { return BUTTON1_PRESSED | BUTTON1_CLICKED; }
static inline mmask_t ccurses_wheel_up(void) { return BUTTON4_PRESSED; }
static inline mmask_t ccurses_wheel_down(void) { return BUTTON5_PRESSED; }

// MARK: Terminal descriptions

/// Whether the current terminal's description has this string capability.
bool ccurses_has_string(const char *name);

// MARK: Cells

/// wcwidth, which the Glibc module leaves out (it needs _XOPEN_SOURCE).
int ccurses_width(wchar_t character);

/// Makes LC_CTYPE a UTF-8 one: the user's if it is, else the C library's own.
void ccurses_use_utf8(void);

/// Makes cells of one base and its marks (zero-terminated), and says how many: one for a wide base
/// too, since ncurses gives it both columns; two where the C library gives the base another width
/// than two `columns`, where U+FFFD stands in for it as it does for one column.
int ccurses_fill(cchar_t *cells, const wchar_t *text, int columns, unsigned int attributes,
                 short pair);

/// Writes cells at the window's (row, column).
void ccurses_put(WINDOW *window, int row, int column, const cchar_t *cells, int count);

// MARK: Output

/// Memory that is written to like a file, or -1.
int ccurses_scratch_file(void);

/// Sends to `terminal` what the window shows and the terminal does not, as one write. Left alone,
/// ncurses writes at each cursor movement, and a page would arrive in a hundred pieces.
///
/// `output` is the descriptor that ncurses writes to; `terminal` is a duplicate of it and `scratch`
/// a scratch file. `cursor` is 0 for a hidden cursor, 1 for one that shows.
///
/// With `sends` false it stays collected in the scratch file until the next update sends it, too.
void ccurses_update(WINDOW *window, int output, int terminal, int scratch, int cursor, bool sends);

// MARK: Signals

/// Routes SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM and SIGHUP into a pipe, one byte each, and
/// returns its reading end, or -1. Takes the places before ncurses does.
int ccurses_signals_open(void);
/// While another program has the terminal, SIGTSTP stops this process as it stops that program.
void ccurses_signals_lend(bool lent);
/// Gives the signals their former actions and closes the pipe.
void ccurses_signals_close(void);
/// Whether a shell could continue this process if it stopped.
bool ccurses_has_job_control(void);
/// Stops every process of this job, and returns when it was continued.
void ccurses_stop_job(void);

// MARK: Crash guard

/// Remembers the terminal's present modes and arranges for them, and the main screen, to come back
/// if the process dies of a fatal signal (Swift traps are SIGILL or SIGTRAP) or calls exit().
/// Until the guard is disarmed, what is written to stderr is held.
void ccurses_guard_arm(int tty_fd);
/// Lets go, and prints what stderr held.
void ccurses_guard_disarm(void);
/// Gives stderr back for a while, printing what it held, and holds it again.
void ccurses_guard_release_stderr(void);
void ccurses_guard_hold_stderr(void);

#endif
