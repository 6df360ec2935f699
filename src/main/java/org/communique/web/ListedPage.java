package org.communique.web;

import org.communique.publication.Listed;

/** A published edition as lists name it. */
public record ListedPage(Listed listed) {

    public String title() {
        return listed.title();
    }

    public String meetingLine() {
        return listed.meetingLine();
    }

    public String language() {
        return listed.language();
    }

    public String number() {
        return listed.number();
    }

    public String path() {
        return "/communiques/" + listed.slug();
    }

    public String publishedOn() {
        return PublishedPage.day(listed.publishedAt());
    }

    /** What it is, for the reader's cache. */
    String mark() {
        return path() + "/" + listed.edition() + number() + listed.hash().hex();
    }
}
