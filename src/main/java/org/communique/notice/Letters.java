package org.communique.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Puts mails into words: short, one topic, one button. They hold no word of a text and no free words of people, and of what is
 * confidential not even the title. Links begin with the configured address and are no credentials.
 */
@Component
class Letters {

    private final MessageSource messages;
    private final Topics topics;
    private final String baseAddress;

    Letters(MessageSource messages, Topics topics, @Value("${communique.base-address}") String baseAddress) {
        this.messages = messages;
        this.topics = topics;
        this.baseAddress = baseAddress.replaceAll("/+$", "");
    }

    /** One thing a notice: what happened, in what, and what the link is for. */
    private record Line(
            Notice notice,
            String subject,
            String words,
            String button,
            @Nullable String title) {}

    /** Nothing when the addressee may know of none of it any more. */
    Optional<Letter> telling(Mail mail, Addressee to, List<Notice> notices) {
        List<Line> lines =
                notices.stream().flatMap(notice -> line(notice, to).stream()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(mail.kind() == Mail.Kind.DIGEST ? digest(mail, to, lines) : one(mail, to, lines.getFirst()));
    }

    private Optional<Line> line(Notice notice, Addressee to) {
        Optional<Topic> topic = topics.find(notice.communique(), to.person());
        if (topic.isEmpty() && !notice.told().isFarewell()) {
            return Optional.empty();
        }
        Map<String, String> facts = readable(notice.facts(), to.zone());
        String key = "mail." + notice.told().name();
        return Optional.of(new Line(
                notice,
                Blanks.fill(say(key + ".subject"), facts),
                Blanks.fill(say(key + ".words"), facts),
                say(key + ".button"),
                topic.filter(known -> !known.confidential()).map(Topic::title).orElse(null)));
    }

    private Letter one(Mail mail, Addressee to, Line line) {
        String subject = line.title() == null ? line.subject() : say("mail.subject", line.subject(), line.title());
        List<String> words = new ArrayList<>();
        if (line.title() != null) {
            words.add(say("mail.about", line.title()));
        }
        words.add(line.words());
        return letter(mail, to, subject, words, new Button(line.button(), link(line.notice())), say("mail.why"));
    }

    private Letter digest(Mail mail, Addressee to, List<Line> lines) {
        List<String> words = new ArrayList<>();
        words.add(say("mail.digest.words"));
        lines.forEach(line -> words.add(line.title() == null ? line.words() : line.title() + ": " + line.words()));
        return letter(
                mail,
                to,
                say("mail.digest.subject", lines.size()),
                words,
                new Button(say("mail.digest.button"), baseAddress + "/desk"),
                say("mail.why-digest"));
    }

    /** @param secret lets its reader in once */
    Letter wayIn(Mail mail, Addressee to, OneTimeSignIns.Prepared secret) {
        String onwards = mail.way() == null ? "" : "&to=" + mail.way();
        return letter(
                mail,
                to,
                say("mail.sign-in.subject"),
                List.of(say("mail.sign-in.words", InWords.at(secret.ends(), to.zone()))),
                new Button(say("mail.sign-in.button"), baseAddress + "/signin/once?token=" + secret.words() + onwards),
                say("mail.sign-in.why"));
    }

    private record Button(String label, String link) {}

    private Letter letter(Mail mail, Addressee to, String subject, List<String> words, Button button, String why) {
        String greeting = say("mail.greeting", to.name());
        String text = greeting + "\n\n" + String.join("\n\n", words) + "\n\n" + button.label() + ":\n" + button.link()
                + "\n\n-- \n" + why + "\n";
        String html = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"><title>%s</title></head>
                <body style="margin:0;padding:24px;font:16px/1.5 sans-serif">
                <div style="max-width:560px;margin:0 auto">
                <p>%s</p>
                %s
                <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:6px;\
                background:#1f4e79;color:#ffffff;text-decoration:none">%s</a></p>
                <p style="font-size:13px;opacity:.75">%s</p>
                </div></body></html>
                """.formatted(
                        escaped(subject),
                        escaped(greeting),
                        words.stream()
                                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
                                .collect(Collectors.joining("\n")),
                        escaped(button.link()),
                        escaped(button.label()),
                        escaped(why));
        return new Letter(mail.id(), to.email(), to.name(), subject, text, html);
    }

    /** The link names the notice and is good for its addressee only. */
    private String link(Notice notice) {
        if (notice.told().isFarewell()) {
            return baseAddress + "/desk";
        }
        return baseAddress + "/signin/to/" + notice.id();
    }

    private Map<String, String> readable(Map<String, String> facts, ZoneId zone) {
        return facts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, fact -> switch (fact.getKey()) {
            case "deadline" -> InWords.at(Instant.parse(fact.getValue()), ZoneId.of(facts.get("zone")));
            case "embargo", "from", "until" -> InWords.at(Instant.parse(fact.getValue()), zone);
            case "outcome" -> say("disposition." + fact.getValue());
            default -> fact.getValue();
        }));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, Locale.ENGLISH);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
