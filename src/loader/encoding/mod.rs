//! How the letters of a text are coded, and the text that comes of it.
//!
//! The rules, in order: what the reader chose; a byte order mark; the shape of UTF-16 without
//! one; valid or nearly valid UTF-8; a guess among the 8-bit code pages that prefers Arabic.
//! May import: `document`.

mod arabic;
mod legacy;
mod old;
mod twice;
mod utf16;
mod utf8;

use crate::document::Warning;
use old::OldPage;

/// An encoding that a text can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One of the Encoding Standard.
    Standard(&'static encoding_rs::Encoding),
    /// One that the standard leaves out.
    Old(OldPage),
}

impl Encoding {
    /// UTF-8.
    pub const UTF_8: Self = Self::standard(encoding_rs::UTF_8);
    /// UTF-16, low byte first.
    pub const UTF_16LE: Self = Self::standard(encoding_rs::UTF_16LE);
    /// UTF-16, high byte first.
    pub const UTF_16BE: Self = Self::standard(encoding_rs::UTF_16BE);
    /// Windows' Arabic code page.
    pub const WINDOWS_1256: Self = Self::standard(encoding_rs::WINDOWS_1256);
    /// ISO's Arabic code page (ASMO 708).
    pub const ISO_8859_6: Self = Self::standard(encoding_rs::ISO_8859_6);
    /// Windows' code page for Western Europe.
    pub const WINDOWS_1252: Self = Self::standard(encoding_rs::WINDOWS_1252);
    /// The Arabic code page of DOS.
    pub const DOS_720: Self = Self(Kind::Old(OldPage::Dos720));
    /// The Arabic code page of the Macintosh before Mac OS X.
    pub const MAC_ARABIC: Self = Self(Kind::Old(OldPage::MacArabic));

    /// What a reader is offered, the likeliest first.
    pub const CHOICES: [Self; 8] = [
        Self::UTF_8,
        Self::WINDOWS_1256,
        Self::ISO_8859_6,
        Self::UTF_16LE,
        Self::UTF_16BE,
        Self::WINDOWS_1252,
        Self::DOS_720,
        Self::MAC_ARABIC,
    ];

    /// The names of [`CHOICES`](Self::CHOICES), in their order.
    pub const NAMES: [&'static str; 8] = [
        "UTF-8",
        "windows-1256",
        "ISO-8859-6",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1252",
        "DOS-720",
        "MacArabic",
    ];

    const fn standard(encoding: &'static encoding_rs::Encoding) -> Self {
        Self(Kind::Standard(encoding))
    }

    /// Its name, where it has one as in the Encoding Standard (`windows-1256`).
    pub fn name(self) -> &'static str {
        match self.0 {
            Kind::Standard(encoding) => encoding.name(),
            Kind::Old(page) => page.name(),
        }
    }

    /// The encoding of a name, or of a label of the Encoding Standard (`cp1256`), case ignored.
    pub fn named(label: &str) -> Option<Self> {
        let mut choices = Self::CHOICES.into_iter();
        choices
            .find(|choice| choice.name().eq_ignore_ascii_case(label))
            .or_else(|| encoding_rs::Encoding::for_label(label.as_bytes()).map(Self::standard))
    }
}

/// A text, and how its bytes were read.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The text, without its byte order mark.
    pub(super) text: String,
    /// What it was coded in.
    pub(super) encoding: Encoding,
    /// Byte sequences that were not valid and became U+FFFD.
    pub(super) undecodable: usize,
    /// Whether the bytes were UTF-8 of UTF-8, put right.
    pub(super) twice: bool,
}

impl Decoded {
    /// A text that needed no decoding.
    pub(super) fn of_text(text: String) -> Self {
        Self {
            text,
            encoding: Encoding::UTF_8,
            undecodable: 0,
            twice: false,
        }
    }

    /// What went wrong in decoding.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let count = self.undecodable;
        let undecodable = (count > 0).then_some(Warning::Undecodable { count });
        let twice = self.twice.then_some(Warning::EncodedTwice);
        undecodable.into_iter().chain(twice).collect()
    }
}

/// The text of `bytes`, in the encoding that the reader `chose` or that they look like.
pub(super) fn decode(bytes: Vec<u8>, chosen: Option<Encoding>) -> Decoded {
    match chosen.or_else(|| marked(&bytes)) {
        Some(encoding) => decode_as(bytes, encoding),
        None => match String::from_utf8(bytes) {
            Ok(text) => twice::repaired(text),
            Err(error) => undeclared(error.into_bytes()),
        },
    }
}

/// The text of `bytes` of which a page, mail or XML file says that they are in `declared`.
///
/// What they look like comes first, since the declaration is often left over from another server;
/// it decides where they look like no Arabic at all and can be read as declared.
pub(super) fn decode_declared(
    bytes: Vec<u8>,
    chosen: Option<Encoding>,
    declared: Option<&str>,
) -> Decoded {
    let declared = declared.and_then(|label| Encoding::named(label.trim()));
    let Some(declared) = declared.filter(|_| chosen.is_none() && needs_guess(&bytes)) else {
        return decode(bytes, chosen);
    };
    let looks_like = undeclared(bytes.clone());
    if looks_like.encoding == declared || arabic::has_arabic_words(&looks_like.text) {
        return looks_like;
    }
    let said = decode_as(bytes, declared);
    match said.undecodable {
        0 => said,
        _ => looks_like,
    }
}

/// Whether the encoding of `bytes` can only be guessed.
fn needs_guess(bytes: &[u8]) -> bool {
    marked(bytes).is_none() && std::str::from_utf8(bytes).is_err() && !utf8::is_nearly_valid(bytes)
}

/// The encoding that a byte order mark tells, or the zeros and sixes of UTF-16.
pub(super) fn marked(bytes: &[u8]) -> Option<Encoding> {
    let mark = encoding_rs::Encoding::for_bom(bytes);
    mark.map(|(encoding, _)| Encoding::standard(encoding))
        .or_else(|| utf16::guess(bytes))
}

/// The text of `bytes` that are neither marked nor valid UTF-8.
fn undeclared(bytes: Vec<u8>) -> Decoded {
    let encoding = if utf8::is_nearly_valid(&bytes) {
        Encoding::UTF_8
    } else {
        legacy::guess(&bytes)
    };
    decode_as(bytes, encoding)
}

/// The text of `bytes` in `encoding`, its byte order mark left out.
fn decode_as(bytes: Vec<u8>, encoding: Encoding) -> Decoded {
    let (text, undecodable) = match encoding.0 {
        Kind::Standard(utf_8) if utf_8 == encoding_rs::UTF_8 => utf8::decode(bytes),
        Kind::Standard(encoding) => decode_counting(&bytes, encoding),
        Kind::Old(page) => page.decode(&bytes),
    };
    Decoded {
        text,
        encoding,
        undecodable,
        twice: false,
    }
}

/// The text of `bytes`, with how many sequences were not valid.
fn decode_counting(bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> (String, usize) {
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let room = decoder.max_utf8_buffer_length(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or(bytes.len()));
    let (mut rest, mut undecodable) = (bytes, 0);
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = &rest[read..];
        match result {
            encoding_rs::DecoderResult::InputEmpty => break,
            encoding_rs::DecoderResult::OutputFull => text.reserve(rest.len().max(64)),
            encoding_rs::DecoderResult::Malformed(..) => {
                text.push(char::REPLACEMENT_CHARACTER);
                undecodable += 1;
            }
        }
    }
    (text, undecodable)
}
