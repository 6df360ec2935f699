package org.communique.publication;

import java.util.List;
import org.communique.drafting.EditionId;

/** All decisions of approvers; they are added and read, never changed. */
interface Decisions {

    void add(Decision decision);

    /** The decisions on an edition, oldest first. */
    List<Decision> of(EditionId edition);
}
