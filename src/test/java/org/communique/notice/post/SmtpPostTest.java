package org.communique.notice.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.communique.notice.Letter;
import org.communique.notice.MailId;
import org.communique.notice.NotDelivered;
import org.communique.notice.NotDelivered.Why;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of a letter at a mail server, and of a mail server that does not want it. */
class SmtpPostTest {

    private static final Letter LETTER = new Letter(
            new MailId(UUID.randomUUID()),
            "ingrid@norland.example",
            "Ingrid Sölheim, \"Head\"\r\nBcc: spy@elsewhere.example",
            "Please respond: Água para todos\r\nBcc: spy@elsewhere.example",
            "Dear Ingrid,",
            "<p>Dear Ingrid,</p>");

    @Test
    void aLetterArrivesOnceForOnePersonInTwoForms() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            SmtpPost post = post(server.getSmtp().getPort());
            post.send(LETTER);
            post.send(LETTER);
            MimeMessage[] arrived = server.getReceivedMessages();
            assertThat(arrived).hasSize(2);
            assertThat(arrived[0].getAllRecipients()).hasSize(1);
            assertThat(arrived[0].getMessageID())
                    .isEqualTo("<" + LETTER.mail().value() + "@communique.example>")
                    .isEqualTo(arrived[1].getMessageID());
            assertThat(arrived[0].getHeader("Bcc")).isNull();
            assertThat(arrived[0].getSubject()).startsWith("Please respond: Água para todos");
            assertThat(arrived[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(GreenMailUtil.getWholeMessage(arrived[0]))
                    .contains("multipart/alternative", "text/plain", "text/html");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereOrSaysNothingIsTriedAgain() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        assertThat(why(nobody)).isEqualTo(Why.NO_SERVER);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(why(silent.getLocalPort())).isEqualTo(Why.NO_SERVER);
        }
    }

    @Test
    void whatTheServerSaysDecidesWhetherItIsOfUseToTryAgain() throws IOException {
        assertThat(refusingTo("RCPT", "550 5.1.1 no such user")).isEqualTo(Why.NO_SUCH_ADDRESS);
        assertThat(refusingTo("RCPT", "451 4.7.1 greylisted")).isEqualTo(Why.NOT_NOW);
        assertThat(refusingTo("MAIL", "550 5.7.1 not from you")).isEqualTo(Why.NOT_LET_IN);
        assertThat(refusingTo("DATA", "554 5.6.0 refused")).isEqualTo(Why.REFUSED);
        assertThat(refusingTo("DATA", "452 4.3.1 full")).isEqualTo(Why.NOT_NOW);
        assertThat(refusingTo("EHLO", "")).as("hangs up").isEqualTo(Why.NO_SERVER);
    }

    private static Why refusingTo(String command, String answer) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> serve(door, command, answer));
            Why why = why(door.getLocalPort());
            server.interrupt();
            return why;
        }
    }

    /** As much of RFC 5321 as a client needs to get to the command that is refused. */
    private static void serve(ServerSocket door, String refused, String answer) {
        while (!door.isClosed()) {
            try (Socket line = door.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
                    OutputStream out = line.getOutputStream()) {
                say(out, "220 here");
                for (String said = in.readLine(); said != null; said = in.readLine()) {
                    if (said.startsWith(refused)) {
                        if (answer.isEmpty()) {
                            break;
                        }
                        say(out, answer);
                    } else if (said.startsWith("DATA")) {
                        say(out, "354 go on");
                    } else {
                        say(out, said.startsWith("QUIT") ? "221 bye" : "250 fine");
                    }
                }
            } catch (IOException gone) {
                // The client has had enough.
            }
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static Why why(int port) {
        return assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> post(port).send(LETTER))
                .actual()
                .why();
    }

    private static SmtpPost post(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(ServerSetup.getLocalHostAddress());
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "500");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new SmtpPost(beans.getBeanProvider(JavaMailSender.class), "", "https://communique.example");
    }
}
