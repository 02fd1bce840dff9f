//! The language of a text in Arabic script: its BCP 47 tag, and how it is told by the letters that
//! only some languages use. Fonts draw some digits and letters differently by it.
//!
//! May import: nothing of ours.

use serde::{Deserialize, Serialize};

/// A language by the first part of its BCP 47 tag: two or three small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Language([u8; 3]);

impl Language {
    /// Arabic.
    pub const ARABIC: Self = Self(*b"ar\0");

    /// The language of a BCP 47 tag (`fa-IR`); `None` where its first part is none.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?;
        let letters = first.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !letters || !(2..=3).contains(&first.len()) {
            return None;
        }
        let mut code = [0; 3];
        for (to, from) in code.iter_mut().zip(first.bytes()) {
            *to = from.to_ascii_lowercase();
        }
        Some(Self(code))
    }

    /// The language that the letters of `text` tell; `None` where few of them are Arabic ones.
    pub fn by_letters(text: &str) -> Option<Self> {
        if !text.bytes().any(leads_rare_letter) {
            // Quick, for most texts: without a letter of another language it can be but Arabic.
            return Some(Self::ARABIC);
        }
        language_by_letters(text).and_then(Self::from_tag)
    }

    /// Its code.
    pub fn code(&self) -> &str {
        let length = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }

    /// Its code as a number.
    pub const fn number(self) -> u32 {
        u32::from_be_bytes([0, self.0[0], self.0[1], self.0[2]])
    }
}

/// Whether a byte begins a character from U+0680 to U+06FF: among them is at least one letter of
/// each of [`LANGUAGES`] that no text of any length goes without.
const fn leads_rare_letter(byte: u8) -> bool {
    matches!(byte, 0xDA | 0xDB)
}

/// How many characters are looked at.
const LOOKED_AT: usize = 20_000;

/// How many letters out of a thousand must be a language's own. Arabic writes a foreign name
/// with گ or پ now and then, far more rarely than this.
const OWN_LETTERS: usize = 20;

/// How many letters out of a thousand may be ة in a text that is not Arabic: there, about thirty
/// are. It tells Arabic that was typed on a Persian keyboard, with ی and ک.
const TA_MARBUTA: usize = 10;

/// Languages with letters of their own, the one with the rarer letters first.
const LANGUAGES: &[(&str, &str)] = &[
    ("sd", "ٻڀٺٽٿڄڃڏڊڌڍڙڦڪڳڱڻ"),
    ("ur", "ٹڈڑںےہۂۓ"),
    ("ckb", "ڵڕێۆ"),
    ("ps", "ټډړښڼځڅۍې"),
    ("ug", "ۇۈۋېۆ"),
    ("fa", "گچپژکی"),
];

/// The BCP 47 tag of the language of `text`; `None` where few of its letters are Arabic ones.
pub fn language_by_letters(text: &str) -> Option<&'static str> {
    let letters: Vec<char> = text
        .chars()
        .take(LOOKED_AT)
        .filter(|c| c.is_alphabetic())
        .collect();
    let arabic = letters
        .iter()
        .filter(|c| ('\u{0620}'..='\u{06D5}').contains(*c))
        .count();
    if arabic == 0 || arabic * 2 < letters.len() {
        return None;
    }
    let share = |of: &str| letters.iter().filter(|c| of.contains(**c)).count() * 1000 / arabic;
    if share("ة") >= TA_MARBUTA {
        return Some("ar");
    }
    let own = LANGUAGES.iter().find(|(_, own)| share(own) >= OWN_LETTERS);
    Some(own.map_or("ar", |(tag, _)| tag))
}
