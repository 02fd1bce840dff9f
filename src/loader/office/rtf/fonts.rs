//! Which code page the bytes of a text are in: the file's, or that of the font.
//!
//! May import: nothing of ours.

use std::collections::HashMap;

use crate::loader::Encoding;

/// The code pages of the charsets of Windows' fonts (`\fcharset`). ANSI (0) and default (1) are
/// the file's own page; a font of symbols (2) has none.
const CHARSETS: &[(i32, &str)] = &[
    (77, "macintosh"),
    (128, "shift_jis"),
    (129, "euc-kr"),
    (134, "gbk"),
    (136, "big5"),
    (161, "windows-1253"),
    (162, "windows-1254"),
    (163, "windows-1258"),
    (177, "windows-1255"),
    (178, "windows-1256"),
    (179, "windows-1256"),
    (180, "windows-1256"),
    (186, "windows-1257"),
    (204, "windows-1251"),
    (222, "windows-874"),
    (238, "windows-1250"),
];

/// What a font says about its bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Font {
    page: Option<Encoding>,
    is_of_symbols: bool,
}

/// The fonts of a file, and its own code page.
#[derive(Debug)]
pub(super) struct Fonts {
    fonts: HashMap<i32, Font>,
    /// The font that is being described.
    described: i32,
    /// The file's own code page.
    page: Encoding,
    /// Whether the reader chose that page, so that the file's word does not count.
    chosen: bool,
    /// The font of text that names none.
    pub(super) default: i32,
}

impl Fonts {
    /// No fonts yet; the code page that the reader chose, if any.
    pub(super) fn new(chosen: Option<Encoding>) -> Self {
        Self {
            fonts: HashMap::new(),
            described: 0,
            page: chosen.unwrap_or(Encoding::WINDOWS_1252),
            chosen: chosen.is_some(),
            default: 0,
        }
    }

    /// A word in the table of fonts.
    pub(super) fn describe(&mut self, word: &str, value: i32) {
        match word {
            "f" => self.described = value,
            "fcharset" => {
                let font = self.fonts.entry(self.described).or_default();
                let found = CHARSETS.iter().find(|(charset, _)| *charset == value);
                font.is_of_symbols = value == 2;
                font.page = found.and_then(|(_, label)| Encoding::named(label));
            }
            "cpg" => {
                let font = self.fonts.entry(self.described).or_default();
                font.page = font.page.or(code_page(value));
            }
            _ => {}
        }
    }

    /// The file names its own code page.
    pub(super) fn set_page(&mut self, number: i32) {
        if let Some(page) = code_page(number).filter(|_| !self.chosen) {
            self.page = page;
        }
    }

    /// The code page of text in `font`; `None` where its characters are pictures.
    ///
    /// Western Windows has no right-to-left letter, so that a run of them is in the Arabic page
    /// although neither font nor file says so.
    pub(super) fn page(&self, font: i32, rtl: bool) -> Option<Encoding> {
        let font = self.fonts.get(&font).copied().unwrap_or_default();
        let page = font.page.unwrap_or(self.page);
        match (font.is_of_symbols, rtl && page == Encoding::WINDOWS_1252) {
            (true, _) => None,
            (false, true) if !self.chosen => Some(Encoding::WINDOWS_1256),
            (false, _) => Some(page),
        }
    }

    /// The file's own code page.
    pub(super) const fn own_page(&self) -> Encoding {
        self.page
    }
}

/// A code page by Windows' number.
fn code_page(number: i32) -> Option<Encoding> {
    match number {
        708 | 28_596 => Some(Encoding::ISO_8859_6),
        720 => Some(Encoding::DOS_720),
        932 => Encoding::named("shift_jis"),
        936 => Encoding::named("gbk"),
        949 => Encoding::named("euc-kr"),
        950 => Encoding::named("big5"),
        10_000 => Encoding::named("macintosh"),
        10_004 => Some(Encoding::MAC_ARABIC),
        65_001 => Some(Encoding::UTF_8),
        874 | 1250..=1258 => Encoding::named(&format!("windows-{number}")),
        _ => None,
    }
}
