package org.communique.notice.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.communique.notice.Letter;
import org.communique.notice.NotDelivered;
import org.communique.notice.NotDelivered.Why;
import org.communique.notice.Post;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server that the settings name, one addressee each. */
@Component
class SmtpPost implements Post {

    private final @Nullable JavaMailSender server;
    private final String from;
    private final String host;

    SmtpPost(
            ObjectProvider<JavaMailSender> server,
            @Value("${communique.mail.from:}") String from,
            @Value("${communique.base-address}") String baseAddress) {
        this.server = server.getIfAvailable();
        this.host = URI.create(baseAddress).getHost();
        this.from = from.isBlank() ? "communique@" + host : from;
    }

    @Override
    public boolean isSetUp() {
        return server != null;
    }

    @Override
    public void send(Letter letter) throws NotDelivered {
        if (server == null) {
            throw new IllegalStateException("No mail server is set up");
        }
        try {
            server.send(message(server.createMimeMessage(), letter));
        } catch (MailAuthenticationException notLetIn) {
            throw new NotDelivered(Why.NOT_LET_IN, notLetIn);
        } catch (MailSendException refused) {
            throw new NotDelivered(why(refused), refused);
        } catch (MailException | MessagingException odd) {
            throw new NotDelivered(Why.REFUSED, odd);
        }
    }

    private MimeMessage message(MimeMessage empty, Letter letter) throws MessagingException {
        // The library makes a new Message-ID whenever a message is saved; ours stays.
        String id = "<" + letter.mail().value() + "@" + host + ">";
        MimeMessage message = new MimeMessage(empty.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        try {
            helper.setTo(new InternetAddress(letter.to(), letter.name(), StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException("Every Java knows UTF-8", never);
        }
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        // No answers of machines to a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }

    private static Why why(MailSendException refused) {
        for (Exception each : refused.getMessageExceptions()) {
            return why((Throwable) each);
        }
        return refused.getCause() == null ? Why.NO_SERVER : why(refused.getCause());
    }

    private static Why why(Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException notLetIn -> Why.NOT_LET_IN;
            case SMTPSenderFailedException sender -> Why.NOT_LET_IN;
            case SMTPAddressFailedException address ->
                isForGood(address.getReturnCode()) ? Why.NO_SUCH_ADDRESS : Why.NOT_NOW;
            case SMTPSendFailedException whole
            when whole.getNextException() instanceof SMTPAddressFailedException one -> why(one);
            case SMTPSendFailedException whole when !isForGood(whole.getReturnCode()) -> Why.NOT_NOW;
            case SMTPSendFailedException whole -> whole.getCommand().startsWith("MAIL") ? Why.NOT_LET_IN : Why.REFUSED;
            case SendFailedException several when several.getNextException() != null -> why(several.getNextException());
            case SendFailedException several -> Why.NOT_NOW;
            default -> Why.NO_SERVER;
        };
    }

    /** RFC 5321, 4.2.1: 5yz is a permanent answer, 4yz a transient one. */
    private static boolean isForGood(int code) {
        return code >= 500;
    }
}
