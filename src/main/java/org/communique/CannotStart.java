package org.communique;

/** The settings do not allow a start; says so in a sentence, and what to do. */
public class CannotStart extends RuntimeException {

    private final String whatToDo;

    public CannotStart(String why, String whatToDo) {
        super(why);
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
