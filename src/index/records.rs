//! What the index keeps of a file, a document, an entity, and of an entity in a document.
//!
//! May import: `document`, `entity`, `text`.

use std::path::PathBuf;

use super::{
    IndexError,
    bytes::{Reader, Writer},
    paths,
    walk::Stamp,
};
use crate::{
    document::{Date, Fingerprint},
    entity::{EntityType, Place},
    text::Span,
};

/// A file, under its path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FileRecord {
    /// When it was last seen.
    pub stamp: Stamp,
    /// XXH3 of its content.
    pub content: u128,
    /// Its documents, in their order, with the texts that they have.
    pub documents: Vec<(u32, Fingerprint)>,
    /// What the reader had decided about them, as a number; 0 where nothing.
    pub decided: u128,
    /// Why it could not be read.
    pub failure: Option<String>,
}

impl FileRecord {
    /// Makes it one that no file is like: it is read again.
    pub fn forget_state(&mut self) {
        (self.stamp, self.content) = (Stamp::default(), 0);
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.number(self.stamp.size).number(self.stamp.modified);
        writer.bytes(&self.content.to_le_bytes());
        writer.count(self.documents.len());
        for (document, text) in &self.documents {
            writer.number(*document);
            writer.bytes(&text.number().to_le_bytes());
        }
        writer.bytes(&self.decided.to_le_bytes());
        writer.optional(self.failure.as_deref());
        writer.into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        let mut reader = Reader::new(bytes);
        let stamp = Stamp {
            size: reader.number()?,
            modified: reader.number()?,
        };
        let document = |reader: &mut Reader<'_>| {
            let number = reader.small()?;
            Ok((number, Fingerprint::of_number(hash(reader)?)))
        };
        Ok(Self {
            stamp,
            content: hash(&mut reader)?,
            documents: reader.list(document)?,
            decided: hash(&mut reader)?,
            failure: reader.optional()?,
        })
    }
}

/// A number of 128 bits, none of which is likelier than another.
fn hash(reader: &mut Reader<'_>) -> Result<u128, IndexError> {
    let bytes = reader.bytes()?.try_into();
    Ok(u128::from_le_bytes(bytes.map_err(|_| IndexError::Damaged)?))
}

/// A document, under its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DocumentRecord {
    /// How many words it has.
    pub words: u32,
    /// The last place of its words that is in its headline; 0 where it has none.
    pub headline: u32,
    /// When it was published.
    pub published: Option<Date>,
    /// Its file, below the folder.
    pub path: PathBuf,
    /// Which article of the file it is, from 0.
    pub article: u32,
    /// Its headline.
    pub title: Option<String>,
    /// Identifies the text, as outputs write it.
    pub fingerprint: String,
    /// The entities in it with their mentions, by first mention.
    pub subjects: Vec<(u32, u32)>,
}

impl DocumentRecord {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.number(self.words).number(self.headline);
        date_to(&mut writer, self.published);
        writer.bytes(&paths::to_key(&self.path));
        writer.number(self.article);
        writer
            .optional(self.title.as_deref())
            .text(&self.fingerprint);
        writer.count(self.subjects.len());
        for (subject, mentions) in &self.subjects {
            writer.number(*subject).number(*mentions);
        }
        writer.into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        let mut reader = Reader::new(bytes);
        Ok(Self {
            words: reader.small()?,
            headline: reader.small()?,
            published: date_of(&mut reader)?,
            path: paths::from_key(reader.bytes()?),
            article: reader.small()?,
            title: reader.optional()?,
            fingerprint: reader.string()?,
            subjects: reader.list(|reader| Ok((reader.small()?, reader.small()?)))?,
        })
    }
}

/// A name with the number of documents that use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelling {
    pub text: String,
    /// The same in Latin letters, where it is known.
    pub latin: Option<String>,
    pub documents: u32,
}

/// An entity of the shelf, under its number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SubjectRecord {
    pub kind: EntityType,
    /// What makes it one: see `identity`.
    pub identity: String,
    /// The documents that it is in.
    pub documents: u32,
    /// Its mentions in all of them.
    pub mentions: u32,
    /// Its fullest names in those documents.
    pub names: Vec<Spelling>,
    /// Other ways in which they write it.
    pub aliases: Vec<Spelling>,
    pub place: Option<Place>,
}

impl SubjectRecord {
    /// An entity that no document has yet.
    pub fn new(kind: EntityType, identity: String) -> Self {
        Self {
            kind,
            identity,
            documents: 0,
            mentions: 0,
            names: Vec::new(),
            aliases: Vec::new(),
            place: None,
        }
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.text(self.kind.code()).text(&self.identity);
        writer.number(self.documents).number(self.mentions);
        for spellings in [&self.names, &self.aliases] {
            writer.count(spellings.len());
            for spelling in spellings {
                writer.text(&spelling.text);
                writer.optional(spelling.latin.as_deref());
                writer.number(spelling.documents);
            }
        }
        place_to(&mut writer, self.place.as_ref());
        writer.into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        let mut reader = Reader::new(bytes);
        let reader = &mut reader;
        let spelling = |reader: &mut Reader<'_>| {
            Ok(Spelling {
                text: reader.string()?,
                latin: reader.optional()?,
                documents: reader.small()?,
            })
        };
        Ok(Self {
            kind: EntityType::from_code(reader.text()?).ok_or(IndexError::Damaged)?,
            identity: reader.string()?,
            documents: reader.small()?,
            mentions: reader.small()?,
            names: reader.list(spelling)?,
            aliases: reader.list(spelling)?,
            place: place_of(reader)?,
        })
    }
}

/// An entity in a document, under both numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct AppearanceRecord {
    /// How often it is mentioned.
    pub mentions: u32,
    /// The first mention, in bytes of the document's text.
    pub first: Span,
    /// Its fullest name there.
    pub name: String,
    /// The same in Latin letters, where it is known.
    pub latin: Option<String>,
    /// Other ways in which the document writes it.
    pub aliases: Vec<String>,
}

impl AppearanceRecord {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.number(self.mentions);
        writer.count(self.first.start).count(self.first.len());
        writer.text(&self.name).optional(self.latin.as_deref());
        writer.count(self.aliases.len());
        self.aliases.iter().for_each(|alias| {
            writer.text(alias);
        });
        writer.into_bytes()
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        let mut reader = Reader::new(bytes);
        let mentions = reader.small()?;
        let start = reader.count()?;
        let length = reader.count()?;
        let end = start.checked_add(length).ok_or(IndexError::Damaged)?;
        Ok(Self {
            mentions,
            first: Span::new(start, end),
            name: reader.string()?,
            latin: reader.optional()?,
            aliases: reader.list(Reader::string)?,
        })
    }
}

/// Days since 1970, moved so that none of the calendar is negative; 0 for none.
fn date_to(writer: &mut Writer, date: Option<Date>) {
    let days = date.map_or(0, |date| date.days_since_epoch() + BEFORE_1970);
    writer.number(days.unsigned_abs());
}

fn date_of(reader: &mut Reader<'_>) -> Result<Option<Date>, IndexError> {
    let days = i64::from(reader.small()?);
    Ok((days > 0).then(|| Date::from_days_since_epoch(days - BEFORE_1970)))
}

/// More days than from year 1 to 1970.
const BEFORE_1970: i64 = 720_000;

fn place_to(writer: &mut Writer, place: Option<&Place>) {
    let Some(place) = place else {
        writer.number(0u8);
        return;
    };
    writer.number(1u8).optional(place.country.as_deref());
    writer.number(u8::from(place.point.is_some()));
    if let Some((north, east)) = place.point {
        writer.number(north.to_bits()).number(east.to_bits());
    }
    writer.number(place.geonameid.unwrap_or_default());
}

fn place_of(reader: &mut Reader<'_>) -> Result<Option<Place>, IndexError> {
    if reader.number()? == 0 {
        return Ok(None);
    }
    let country = reader.optional()?;
    let point = match reader.number()? {
        0 => None,
        _ => Some((
            f64::from_bits(reader.number()?),
            f64::from_bits(reader.number()?),
        )),
    };
    let geonameid = Some(reader.small()?).filter(|number| *number != 0);
    Ok(Some(Place {
        country,
        point,
        geonameid,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_reads_back() {
        let file = FileRecord {
            stamp: Stamp {
                size: 7,
                modified: 9,
            },
            content: u128::MAX,
            documents: vec![(0, Fingerprint::of("نص")), (300, Fingerprint::default())],
            decided: 1 << 100,
            failure: Some("there is no text in it".to_owned()),
        };
        assert_eq!(FileRecord::from_bytes(&file.to_bytes()).unwrap(), file);
        for day in ["0001-01-01", "1969-12-31", "2026-11-26", "9999-12-31"] {
            let document = DocumentRecord {
                words: 12,
                published: Some(day.parse().unwrap()),
                path: "ب/مقال.txt".into(),
                title: Some("عنوان".to_owned()),
                subjects: vec![(1, 2), (70_000, 1)],
                ..DocumentRecord::default()
            };
            let read = DocumentRecord::from_bytes(&document.to_bytes()).unwrap();
            assert_eq!(read, document);
        }
        let mut subject = SubjectRecord::new(EntityType::Place, "LOC#1".to_owned());
        subject.names.push(Spelling {
            text: "تونس".to_owned(),
            latin: Some("Tunisia".to_owned()),
            documents: 3,
        });
        subject.place = Some(Place {
            country: Some("TN".to_owned()),
            point: Some((36.8, -10.2)),
            geonameid: Some(2_464_470),
        });
        assert_eq!(
            SubjectRecord::from_bytes(&subject.to_bytes()).unwrap(),
            subject
        );
        let appearance = AppearanceRecord {
            mentions: 2,
            first: Span::new(10, 18),
            name: "تونس".to_owned(),
            latin: None,
            aliases: vec!["التونسية".to_owned()],
        };
        let read = AppearanceRecord::from_bytes(&appearance.to_bytes()).unwrap();
        assert_eq!(read, appearance);
    }
}
