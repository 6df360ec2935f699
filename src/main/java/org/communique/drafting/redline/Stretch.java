package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a block: either words that stayed, or words that went and words that came instead. */
final class Stretch {

    final List<Token> kept = new ArrayList<>();
    final List<Token> gone = new ArrayList<>();
    final List<Token> come = new ArrayList<>();

    boolean isReplacement() {
        return !gone.isEmpty() && !come.isEmpty();
    }

    boolean isOnlySpace() {
        return !kept.isEmpty() && kept.stream().allMatch(Token::isSpace);
    }

    /** Takes over the space after it and the replacement after that, so that they read as one. */
    void absorb(Stretch space, Stretch next) {
        gone.addAll(space.kept);
        gone.addAll(next.gone);
        come.addAll(space.kept);
        come.addAll(next.come);
    }

    void writeTo(List<Piece> pieces) {
        if (!kept.isEmpty()) {
            pieces.add(new Piece.Same(Joined.content(kept)));
        }
        if (!gone.isEmpty()) {
            pieces.add(new Piece.Deleted(Joined.content(gone)));
        }
        if (!come.isEmpty()) {
            pieces.add(new Piece.Inserted(Joined.content(come)));
        }
    }
}
