// The desk without scripts is complete; this file makes it quicker.
