//! The text in one part of a message: its transfer encoding undone, its letters read by evidence,
//! since mails declare an encoding as wrongly as pages do.
//!
//! May import: nothing of ours.

use mail_parser::{
    Encoding, Message, MessagePart, MimeHeaders as _,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};

use crate::loader::encoding::{self, Decoded};

/// The text of a part.
pub(super) fn text(message: &Message<'_>, part: &MessagePart<'_>) -> Decoded {
    let declared = part
        .content_type()
        .and_then(|kind| kind.attribute("charset"));
    match bytes(message, part) {
        Some(bytes) => encoding::decode_declared(bytes, None, declared),
        None => Decoded::of_text(part.text_contents().unwrap_or_default().to_owned()),
    }
}

/// The bytes of a part, as they were before they were sent.
fn bytes(message: &Message<'_>, part: &MessagePart<'_>) -> Option<Vec<u8>> {
    let sent = message
        .raw_message
        .get(part.offset_body as usize..part.offset_end as usize)?;
    match part.encoding {
        Encoding::None => Some(sent.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(sent),
        Encoding::Base64 => base64_decode(sent),
    }
}
