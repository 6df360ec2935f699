package org.communique.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.browser.OpenHouse.House;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A head of delegation with five minutes and a phone. */
@ExtendWith(OpenHouse.class)
class FromAMailBrowserTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/signin/\\S+");

    private static House house;

    @BeforeAll
    static void openTheHouse(House open) {
        house = open;
    }

    @Test
    void fromTheMailToTheStatedPositionInUnderTenTaps() throws Exception {
        try (Visitor kwame = Visitor.onAPhone(house.browser(), house.program().address())) {
            kwame.follows(linkIn(mailTo("kwame.mensah@", "Respond by"))); // 1
            kwame.keeps("mail-1-link").presses("Mail me a way in"); // 2
            kwame.sees("Look into your mailbox").keeps("mail-2-asked");
            kwame.follows(linkIn(mailTo("kwame.mensah@", "Your way in"))); // 3
            kwame.keeps("mail-3-way-in").presses("Sign in"); // 4
            kwame.page().locator(".room-heading h1").waitFor();
            kwame.keeps("mail-4-landed").presses("State our position"); // 5
            kwame.chooses("support").keeps("mail-5-position"); // 6
            kwame.presses("State the position").sees("Stated: support."); // 7
            kwame.keeps("mail-6-stated");
            assertThat(kwame.complaints()).isEmpty();
        }
        try (Visitor another = Visitor.onAPhone(house.browser(), house.program().address())) {
            another.signsInAs("Rafael Duarte");
            another.follows(linkIn(mailTo("kwame.mensah@", "Respond by")));
            another.sees("This link leads nowhere for you").keeps("mail-not-yours");
        }
    }

    private static MimeMessage mailTo(String address, String subject) throws Exception {
        long end = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < end) {
            MimeMessage[] arrived = house.post().getReceivedMessages();
            for (int newest = arrived.length - 1; newest >= 0; newest--) {
                String to = Arrays.toString(arrived[newest].getAllRecipients());
                if (to.contains(address) && arrived[newest].getSubject().startsWith(subject)) {
                    return arrived[newest];
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No mail about " + subject + " came to " + address);
    }

    private static String linkIn(MimeMessage mail) throws MessagingException, IOException {
        Matcher link = LINK.matcher(plain(mail.getContent()));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof jakarta.mail.internet.MimeMultipart parts) {
            return plain(parts.getBodyPart(0).getContent());
        }
        return content.toString();
    }
}
