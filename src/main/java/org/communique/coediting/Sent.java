package org.communique.coediting;

/** A batch on its way, with the seat to which its answer goes. */
record Sent(Seat seat, String client, Batch batch) {

    /** How many characters its steps have. */
    int characters() {
        return batch.steps().length();
    }
}
