//! What holds inside a group of RTF and ends with it.
//!
//! May import: nothing of ours.

use crate::loader::office::ends::Setting;

/// What the text of a group is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// It is read.
    Body,
    /// It is not: codes of fields, pictures, settings, running heads.
    Nothing,
    /// The table of fonts.
    Fonts,
    /// The table of styles.
    Styles,
    /// The file's properties.
    Properties,
    /// The title in the file's properties.
    Title,
    /// Its author.
    Author,
    /// When it was made.
    Created,
    /// When it was last changed.
    Changed,
}

/// What the end of a group ends besides its properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// Nothing.
    Nothing,
    /// A note.
    Note,
    /// A text box.
    Aside,
    /// The description of a style.
    Style,
}

/// How characters are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Character {
    font: i32,
    /// The font of right-to-left letters.
    rtl_font: Option<i32>,
    pub(super) rtl: bool,
    pub(super) hidden: bool,
    pub(super) deleted: bool,
}

impl Character {
    /// Plain characters of `font`.
    pub(super) const fn plain(font: i32) -> Self {
        Self {
            font,
            rtl_font: None,
            rtl: false,
            hidden: false,
            deleted: false,
        }
    }

    /// The font of what comes now.
    pub(super) fn font(self) -> i32 {
        self.rtl_font.filter(|_| self.rtl).unwrap_or(self.font)
    }

    /// A word about characters.
    pub(super) fn set(&mut self, word: &str, value: Option<i32>) {
        let on = value != Some(0);
        match word {
            "f" => self.font = value.unwrap_or(0),
            "af" if self.rtl => self.rtl_font = value,
            "rtlch" => self.rtl = true,
            "ltrch" => self.rtl = false,
            "v" => self.hidden = on,
            "deleted" => self.deleted = on,
            _ => {}
        }
    }
}

/// One group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    pub(super) destination: Destination,
    /// Of a group of two spellings (`\upr`): what the better one is for.
    pub(super) better: Option<Destination>,
    pub(super) ends: Ends,
    /// Whether the group may be left out by who does not know what it is for (`\*`).
    pub(super) optional: bool,
    /// How many characters stand for each `\u`, for readers that know no Unicode.
    pub(super) replacements: usize,
    pub(super) setting: Setting,
    pub(super) character: Character,
}

impl Group {
    /// The group that everything lies in.
    pub(super) const fn outermost() -> Self {
        Self {
            destination: Destination::Body,
            better: None,
            ends: Ends::Nothing,
            optional: false,
            replacements: 1,
            setting: Setting {
                style: 0,
                outline: None,
                list_level: 0,
                direction: None,
                in_table: false,
            },
            character: Character::plain(0),
        }
    }

    /// A group inside this one.
    pub(super) const fn inner(self) -> Self {
        Self {
            ends: Ends::Nothing,
            optional: false,
            ..self
        }
    }
}
