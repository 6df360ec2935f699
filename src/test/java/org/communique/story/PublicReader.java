package org.communique.story;

import java.util.List;
import java.util.Optional;
import org.communique.publication.Listed;
import org.communique.publication.Publication;

/** Anybody at all, without an account. */
public final class PublicReader {

    private final Sitting sitting;

    PublicReader(Sitting sitting) {
        this.sitting = sitting;
    }

    public Optional<Publication> reads() {
        return sitting.house.publishing().publishedAt(sitting.slug());
    }

    /** The editions of this communiqué in the public list. */
    List<Listed> finds() {
        return sitting.house.publishing().published(Integer.MAX_VALUE).stream()
                .filter(publication -> publication.slug().equals(sitting.slug()))
                .toList();
    }
}
