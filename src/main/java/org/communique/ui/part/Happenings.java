package org.communique.ui.part;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.communique.record.Entry;
import org.communique.record.Recorded;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets open desks follow what others do. It only says that something happened: each desk then decides with its own
 * rights whether that concerns it, and reads again; a desk that changes nothing sends nothing to its screen.
 */
@org.springframework.stereotype.Component
public class Happenings {

    /** A desk that follows, with what it has not been told yet. */
    private record Listener(UI ui, Consumer<List<Entry>> follow, Queue<Entry> news) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final TaskExecutor others;

    // Not on the thread of the person who acted: they neither wait for other desks nor lend them their transaction.
    Happenings(@Qualifier("applicationTaskExecutor") TaskExecutor others) {
        this.others = others;
    }

    /**
     * Has a component follow, while it is on a screen. What happens while it is still at work on what happened before, it is
     * told at once, oldest first.
     */
    public void follow(com.vaadin.flow.component.Component component, Consumer<List<Entry>> follow) {
        component.addAttachListener(attached -> {
            Listener listener = new Listener(attached.getUI(), follow, new ConcurrentLinkedQueue<>());
            listeners.add(listener);
            Registration[] once = new Registration[1];
            once[0] = component.addDetachListener((DetachEvent detached) -> {
                listeners.remove(listener);
                once[0].remove();
            });
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void happened(Recorded recorded) {
        listeners.forEach(listener -> {
            listener.news().add(recorded.entry());
            others.execute(() -> tell(listener));
        });
    }

    private void tell(Listener listener) {
        if (listener.news().isEmpty()) {
            return;
        }
        try {
            listener.ui().access(() -> tellWhatIsNew(listener));
        } catch (UIDetachedException gone) {
            listeners.remove(listener);
        }
    }

    private static void tellWhatIsNew(Listener listener) {
        List<Entry> news = new ArrayList<>();
        for (Entry next = listener.news().poll();
                next != null;
                next = listener.news().poll()) {
            news.add(next);
        }
        if (!news.isEmpty()) {
            listener.follow().accept(news);
        }
    }
}
