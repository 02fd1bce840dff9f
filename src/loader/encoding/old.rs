//! The Arabic code pages of DOS and of the old Macintosh, which the Encoding Standard leaves out.
//! (DOS's code page 864 is not among them: it codes the drawn forms of letters.)
//!
//! May import: nothing of ours.

/// One of these code pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OldPage {
    /// DOS, code page 720.
    Dos720,
    /// MacArabic.
    MacArabic,
}

/// Byte and code points, all hexadecimal: a row for each byte from 0x80 on.
const TABLE: &str = include_str!("../../../assets/tables/dos_and_mac.tsv");

impl OldPage {
    /// Every one.
    pub(super) const ALL: [Self; 2] = [Self::Dos720, Self::MacArabic];

    /// Its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Dos720 => "DOS-720",
            Self::MacArabic => "MacArabic",
        }
    }

    /// The text of `bytes`, with how many of them stand for no character.
    pub(super) fn decode(self, bytes: &[u8]) -> (String, usize) {
        let upper = self.upper_half();
        let mut text = String::with_capacity(bytes.len() * 2);
        let mut undecodable = 0;
        for byte in bytes {
            let c = match byte.checked_sub(0x80) {
                None => char::from(*byte),
                Some(place) => upper[usize::from(place)],
            };
            undecodable += usize::from(c == char::REPLACEMENT_CHARACTER);
            text.push(c);
        }
        (text, undecodable)
    }

    /// What the bytes from 0x80 on stand for.
    fn upper_half(self) -> [char; 128] {
        let mut upper = [char::REPLACEMENT_CHARACTER; 128];
        let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
        for (place, row) in upper.iter_mut().zip(rows) {
            let code = row.split('\t').nth(1 + self as usize).unwrap_or_default();
            let code = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
            *place = code.unwrap_or(*place);
        }
        upper
    }
}
