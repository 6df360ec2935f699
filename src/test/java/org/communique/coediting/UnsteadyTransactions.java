package org.communique.coediting;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** The real transactions, some of which fail when a test wants it: before the commit, or right after it. */
final class UnsteadyTransactions implements PlatformTransactionManager {

    enum Mishap {
        NONE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /** The server lost its database, or its life, at this point. */
    static final class Crash extends RuntimeException {}

    private final PlatformTransactionManager real;
    Mishap next = Mishap.NONE;

    UnsteadyTransactions(PlatformTransactionManager real) {
        this.real = real;
    }

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        Mishap now = next;
        next = Mishap.NONE;
        if (now == Mishap.BEFORE_COMMIT) {
            real.rollback(status);
            throw new Crash();
        }
        real.commit(status);
        if (now == Mishap.AFTER_COMMIT) {
            throw new Crash();
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        real.rollback(status);
    }
}
