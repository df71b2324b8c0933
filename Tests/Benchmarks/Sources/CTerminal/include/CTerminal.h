#ifndef CTERMINAL_H
#define CTERMINAL_H

// Opens a pseudo terminal of this size and writes its device's path, at most 128 bytes with the
// final 0. Returns the descriptor of the side that sees what is drawn, or -1.
int cterminal_open(char *path, unsigned short columns, unsigned short rows);

#endif
