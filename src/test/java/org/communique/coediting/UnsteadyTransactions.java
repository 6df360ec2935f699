package org.communique.coediting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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

    /** Texts whose storing without a transaction around it fails in the same ways. */
    Texts over(Texts texts) {
        return (Texts) Proxy.newProxyInstance(
                Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, arguments) -> {
                    boolean commits = method.getName().equals("addWhile");
                    Mishap now = commits ? next : Mishap.NONE;
                    next = commits ? Mishap.NONE : next;
                    if (now == Mishap.BEFORE_COMMIT) {
                        throw new Crash();
                    }
                    try {
                        return method.invoke(texts, arguments);
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    } finally {
                        if (now == Mishap.AFTER_COMMIT) {
                            throw new Crash();
                        }
                    }
                });
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
