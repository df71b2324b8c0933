// The least that a list on ncurses can do; `j` moves its bar. The floor for start and keys.
#include <locale.h>
#include <ncurses.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  for (int row = 0; row < LINES - 1; row++)
    mvprintw(row, 0, "[ ] Person %d with a name and an address <person%d@mail.example>", row, row);
  int bar = 0;
  do {
    mvchgat(bar, 0, -1, A_NORMAL, 0, NULL);
    bar = (bar + 1) % (LINES - 1);
    mvchgat(bar, 0, -1, A_REVERSE, 0, NULL);
    refresh();
  } while (getch() != 'q');
  endwin();
}
