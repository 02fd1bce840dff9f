//! Whether a file is a mail: by the fields that it begins with. An Arabic text may begin with
//! "From", and a text about mail with a field or two.
//!
//! May import: nothing of ours.

/// What a file of mail is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::loader) enum Mail {
    /// One message.
    Message,
    /// Several, each after a line that begins with "From".
    Mailbox,
}

/// Fields that only programs write: one of them makes a message.
const BY_PROGRAMS: &[&str] = &[
    "content-transfer-encoding",
    "content-type",
    "delivered-to",
    "dkim-signature",
    "message-id",
    "mime-version",
    "received",
    "return-path",
    "snapshot-content-location",
    "x-mailer",
    "x-mozilla-status",
];

/// Fields that a person may write over a text: two more of them are wanted.
const BY_PERSONS: &[&str] = &[
    "cc",
    "date",
    "from",
    "organization",
    "reply-to",
    "sender",
    "subject",
    "to",
];

/// The longest head that is looked at, in lines; the path of a mail may take fifty.
const LOOKED_AT: usize = 200;

/// What `bytes` are, if they are mail.
pub(in crate::loader) fn kind(bytes: &[u8]) -> Option<Mail> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut lines = bytes.split(|byte| *byte == b'\n').take(LOOKED_AT);
    if !bytes.starts_with(b"From ") {
        return is_head(lines).then_some(Mail::Message);
    }
    lines.next();
    is_head(lines).then_some(Mail::Mailbox)
}

/// Whether `lines` are the head of a message: known fields up to an empty line.
pub(super) fn is_head<'a>(lines: impl Iterator<Item = &'a [u8]>) -> bool {
    let (mut by_programs, mut by_persons, mut any) = (0, 0, false);
    for line in lines {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        // A folded line belongs to the field before it.
        if any && line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(field) = field(line) else {
            return false;
        };
        any = true;
        by_programs += usize::from(BY_PROGRAMS.contains(&field.as_str()));
        by_persons += usize::from(BY_PERSONS.contains(&field.as_str()));
    }
    by_programs > 0 && by_programs + by_persons >= 2 || by_persons >= 3
}

/// The name of the field that a line begins with, in small letters.
fn field(line: &[u8]) -> Option<String> {
    let colon = line.iter().take(80).position(|byte| *byte == b':')?;
    let name = std::str::from_utf8(&line[..colon]).ok()?.trim_end();
    let fits = |c: u8| c.is_ascii_graphic();
    (!name.is_empty() && name.bytes().all(fits)).then(|| name.to_ascii_lowercase())
}
