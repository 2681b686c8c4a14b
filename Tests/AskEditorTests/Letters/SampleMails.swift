/// Mails that are made up, with everything that mail programs do to a text.
enum SampleMails {
  /// Quoted-printable in Latin-1, an encoded subject and sender.
  static let latin = """
    From: =?iso-8859-1?Q?Anna_Qzl=F6rbin?= <anna.q@mail.example>\r
    To: Ask <ask@column.example>\r
    Subject: =?utf-8?B?V2llIGZhbmdlIGljaCBhbj8gw7xiZXI=?=\r
    Date: Tue, 3 Mar 2026 09:12:00 +0100\r
    Message-ID: <latin@mail.example>\r
    MIME-Version: 1.0\r
    Content-Type: text/plain; charset=iso-8859-1\r
    Content-Transfer-Encoding: quoted-printable\r
    \r
    Dear editors,\r
    \r
    is a caf=E9 a good place to learn deep learning? It is noisy but =\r
    cheap.\r
    \r
    Best,\r
    Anna Qzl=F6rbin\r

    """

  /// Text and HTML that say the same, and an attachment.
  static let alternative = """
    From: Sam <sam@mail.example>
    Subject: A question
    Message-ID: <alt@mail.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="outer"

    --outer
    Content-Type: multipart/alternative; boundary="inner"

    --inner
    Content-Type: text/plain; charset=utf-8; format=flowed

    How long does it take to learn calculus well enough for \n\
    neural networks?

    -- \n\
    Sam Vexhollow
    --inner
    Content-Type: text/html; charset=utf-8

    <p>How <b>long</b>?</p>
    --inner--
    --outer
    Content-Type: application/pdf; name="cv.pdf"
    Content-Disposition: attachment; filename="cv.pdf"
    Content-Transfer-Encoding: base64

    JVBERi0xLjQK
    --outer--

    """

  /// HTML, with the plain footer that a mailing list puts below.
  static let listed = """
    From: Ida <ida@mail.example>
    Message-ID: <listed@mail.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="outer"

    --outer
    Content-Type: text/html; charset=utf-8

    <p>Is it too late at 54?</p>
    --outer
    Content-Type: text/plain; charset=utf-8

    To leave the list, write to it.
    --outer--

    """

  static let html = """
    From: Ida <ida@mail.example>
    Message-ID: <html@mail.example>
    MIME-Version: 1.0
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: base64

    PHN0eWxlPnAge308L3N0eWxlPjxwPkRlYXIgZWRpdG9ycyw8L3A+PHA+SXMgaXQgdG9vIGxhdGUg
    YXQgNTQ/PC9wPjx1bD48bGk+b25lPC9saT48L3VsPjxibG9ja3F1b3RlPm9sZDwvYmxvY2txdW90
    ZT4=

    """

  static let attachmentOnly = """
    From: Bo <bo@mail.example>
    Subject: see attached
    Message-ID: <none@mail.example>
    MIME-Version: 1.0
    Content-Type: application/pdf; name="letter.pdf"
    Content-Disposition: attachment; filename="letter.pdf"
    Content-Transfer-Encoding: base64

    JVBERi0xLjQK

    """

  static func mailbox(_ mails: [String]) -> String {
    mails.map { mail in
      "From anna@mail.example Tue Mar  3 09:12:00 2026\n"
        + mail.replacing("\r\n", with: "\n").replacing("\nFrom ", with: "\n>From ") + "\n"
    }.joined()
  }
}
