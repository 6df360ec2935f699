package org.communique.drafting.redline;

import java.util.List;

/** The words of a block in a redline, and whether some that stayed changed their marks. */
record Wording(List<Piece> pieces, boolean restyled) {}
