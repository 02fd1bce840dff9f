//! What is kept from one run to the next: the reader's choices and the recent files. Read
//! tolerantly (a missing or wrong part is its default), written atomically.
//!
//! May import: `entity`, `text`, `typeset`, `ui`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    io::Write as _,
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};

use crate::{
    entity::EntityType,
    text::find::Switches,
    typeset::{Digits, Display, Justification},
    ui::{
        messages::Language,
        reading::{FaceChoice, LINE_STEP, MEASURE_STEP, Reading},
        recent::Recent,
        theme::{Shading, ThemeChoice, size},
    },
};

/// Recent files that are remembered.
const RECENT: usize = 12;
/// The size of letters is kept within these, in steps of 10 % from 100 %.
const ZOOM: RangeInclusive<i8> = -4..=30;
/// The line height likewise, in [`LINE_STEP`]s from that of Naskh: 1.5 to 2.8 sizes.
const LINE_HEIGHT: RangeInclusive<i8> = -4..=9;
/// The longest line likewise, in [`MEASURE_STEP`]s from seventy letters: some 40 to 130.
const MEASURE: RangeInclusive<i8> = -5..=9;

/// The reader's choices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The theme.
    #[serde(deserialize_with = "or_default")]
    pub theme: ThemeChoice,
    /// The interface's language; `None` follows the system.
    #[serde(deserialize_with = "or_default")]
    pub language: Option<Language>,
    /// The size of the article's letters, in steps of 10 % from 100 %.
    #[serde(deserialize_with = "or_default")]
    pub zoom: i8,
    /// The page's face.
    #[serde(deserialize_with = "or_default")]
    pub face: FaceChoice,
    /// The page's line height, in steps of 0.1 letter sizes from 1.9.
    #[serde(deserialize_with = "or_default")]
    pub line_height: i8,
    /// The page's longest line, in steps of 3 letter sizes from 33.
    #[serde(deserialize_with = "or_default")]
    pub measure: i8,
    /// How mentions are marked.
    #[serde(deserialize_with = "or_default")]
    pub shading: Shading,
    /// Whether vowel signs are left out on the page.
    #[serde(deserialize_with = "or_default")]
    pub hide_tashkeel: bool,
    /// How the page's lines end; `None`: as suits its face.
    #[serde(deserialize_with = "or_default")]
    pub justification: Option<Justification>,
    /// Which digits the page shows.
    #[serde(deserialize_with = "or_default")]
    pub digits: Digits,
    /// Whether directional controls show on the page.
    #[serde(deserialize_with = "or_default")]
    pub show_controls: bool,
    /// Whether nothing fades or flashes.
    #[serde(deserialize_with = "or_default")]
    pub less_motion: bool,
    /// Whether the sidebar shows.
    #[serde(deserialize_with = "or_default")]
    pub sidebar_hidden: bool,
    /// Types that are not shaded.
    #[serde(deserialize_with = "or_default")]
    pub unshaded: BTreeSet<EntityType>,
    /// Whether names that may be wrong are left out.
    #[serde(deserialize_with = "or_default")]
    pub sure_alone: bool,
    /// How strictly the article is searched.
    #[serde(deserialize_with = "or_default")]
    pub find: Switches,
    /// Files opened before, the latest first.
    #[serde(deserialize_with = "or_default")]
    pub recent: Vec<Recent>,
    /// Keys that differ from the table's, by the command's name: `"open": ["Ctrl+O"]`.
    #[serde(deserialize_with = "or_default")]
    pub keys: BTreeMap<String, Vec<String>>,
}

/// Reads a field, or takes its default where what stands there makes no sense.
fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

impl Settings {
    /// The settings kept in `file`; the defaults where there are none. A file that is no JSON is
    /// set aside under another name, so that writing does not destroy it.
    pub fn read(file: &Path) -> Self {
        let Ok(text) = fs::read_to_string(file) else {
            return Self::default();
        };
        let read = serde_json::from_str(&text).unwrap_or_else(|_| {
            // Should even this fail, the defaults still serve; the next save says so.
            let _ = fs::rename(file, file.with_extension("unreadable.json"));
            Self::default()
        });
        read.sane()
    }

    /// Writes the settings: to a temporary file beside `file`, then renamed, so that a crash
    /// leaves the old or the new ones.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        let folder = file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
        temporary.write_all(&serde_json::to_vec_pretty(self)?)?;
        temporary.as_file().sync_all()?;
        temporary.persist(file)?;
        Ok(())
    }

    /// Where the system keeps settings; `None` where there is no home.
    pub fn place() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "warraq")?;
        Some(folders.config_dir().join("settings.json"))
    }

    /// Remembers that a file was opened.
    pub fn remember(&mut self, path: PathBuf, title: String) {
        // A name that is no Unicode cannot be written down; it would cost all settings.
        if path.to_str().is_none() {
            return;
        }
        self.recent.retain(|recent| recent.path != path);
        self.recent.insert(0, Recent { path, title });
        self.recent.truncate(RECENT);
    }

    /// Changes the size of letters by `steps`; 0 resets it.
    pub fn zoom_by(&mut self, steps: i8) {
        self.zoom = moved(self.zoom, steps, ZOOM);
    }

    /// Changes the line height by `steps`; 0 resets it.
    pub fn move_lines(&mut self, steps: i8) {
        self.line_height = moved(self.line_height, steps, LINE_HEIGHT);
    }

    /// Changes the longest line by `steps`; 0 resets it.
    pub fn lengthen_lines(&mut self, steps: i8) {
        self.measure = moved(self.measure, steps, MEASURE);
    }

    /// The size of letters, 1 for 100 %.
    pub fn zoom_factor(&self) -> f32 {
        1.0 + f32::from(self.zoom) / 10.0
    }

    /// How the page is set.
    pub fn reading(&self) -> Reading {
        Reading {
            zoom: self.zoom_factor(),
            line_height: size::ARTICLE_LINE + f32::from(self.line_height) * LINE_STEP,
            measure: size::MEASURE + f32::from(self.measure) * MEASURE_STEP,
            face: self.face.face(),
            justification: self.justification.unwrap_or(Justification::Kashida),
            display: Display {
                hide_tashkeel: self.hide_tashkeel,
                digits: self.digits,
                controls: self.show_controls,
                without_misleading: false,
            },
        }
    }

    fn sane(mut self) -> Self {
        self.zoom = within(self.zoom, ZOOM);
        self.line_height = within(self.line_height, LINE_HEIGHT);
        self.measure = within(self.measure, MEASURE);
        self.recent.truncate(RECENT);
        self
    }
}

/// `value` moved by `steps`, or back to 0 by none, within `bounds`.
fn moved(value: i8, steps: i8, bounds: RangeInclusive<i8>) -> i8 {
    let moved = if steps == 0 {
        0
    } else {
        value.saturating_add(steps)
    };
    within(moved, bounds)
}

fn within(value: i8, bounds: RangeInclusive<i8>) -> i8 {
    value.clamp(*bounds.start(), *bounds.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/settings.json");
        let mut settings = Settings {
            language: Some(Language::En),
            ..Settings::default()
        };
        settings.remember("مقال.txt".into(), "عنوان".into());
        settings.zoom_by(3);
        settings.write(&file).unwrap();
        assert_eq!(Settings::read(&file), settings);
    }

    #[test]
    fn a_wrong_part_costs_only_itself() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        fs::write(
            &file,
            r#"{"theme":"purple","zoom":120,"language":"en","later":1}"#,
        )
        .unwrap();
        let read = Settings::read(&file);
        assert_eq!((read.theme, read.zoom), (ThemeChoice::System, 30));
        assert_eq!(read.language, Some(Language::En));
    }

    #[test]
    fn an_unreadable_file_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        fs::write(&file, "not json").unwrap();
        assert_eq!(Settings::read(&file), Settings::default());
        assert!(folder.path().join("settings.unreadable.json").exists());
    }
}
