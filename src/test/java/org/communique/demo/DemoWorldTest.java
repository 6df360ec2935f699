package org.communique.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.communique.drafting.EditionId;
import org.communique.people.Peopling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's world is there wholly or not at all. */
class DemoWorldTest {

    private final Peopling people = mock(Peopling.class);
    private final Play play = mock(Play.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final DemoWorld world = new DemoWorld(people, play, new TransactionTemplate(transactions));

    @BeforeEach
    void nobodyIsHere() {
        when(people.nobodyIsHere()).thenReturn(true);
        when(people.randomPassword()).thenReturn("shown once");
    }

    @Test
    void peopleAndWhatTheyDidAreCommittedTogether() {
        EditionId first = EditionId.next();
        when(play.perform(any(), any())).thenReturn(first);
        world.run(new DefaultApplicationArguments());
        var order = inOrder(transactions, people, play);
        order.verify(transactions).getTransaction(any());
        order.verify(people, org.mockito.Mockito.atLeastOnce()).admit(any(), any());
        order.verify(play).perform(any(), any());
        order.verify(transactions).commit(any());
        order.verify(play).await(first);
    }

    @Test
    void whoIsInterruptedLeavesTheDemoEmpty() {
        when(play.perform(any(), any())).thenThrow(new IllegalStateException("killed"));
        assertThatThrownBy(() -> world.run(new DefaultApplicationArguments())).hasMessage("killed");
        verify(transactions).rollback(any());
        verify(transactions, never()).commit(any());
    }
}
