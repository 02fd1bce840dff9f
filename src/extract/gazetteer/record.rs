//! How a place and a name word are written in the compiled lists.
//!
//! May import: nothing of ours.

/// What sort of place it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A state, by its short, long or official name.
    Country,
    /// A continent.
    Continent,
    /// A named area: الشرق الأوسط, الساحل والصحراء.
    Region,
    /// A province, governorate, wilaya or emirate, with its head (ولاية سوسة).
    Province,
    /// A town, village or commune.
    #[default]
    City,
    /// A capital, or a city that stands for its government as one does.
    Capital,
    /// A part of a town, or a camp.
    Quarter,
    /// A sea, gulf, strait, canal, lake or river.
    Water,
    /// A mountain, range or desert.
    Height,
    /// An island.
    Island,
    /// An airport, stadium or border crossing.
    Facility,
    /// A monument, palace or holy place.
    Site,
}

impl PlaceKind {
    /// Every kind, in the order of the numbers that stand for them.
    const ALL: [Self; 12] = [
        Self::Country,
        Self::Continent,
        Self::Region,
        Self::Province,
        Self::City,
        Self::Capital,
        Self::Quarter,
        Self::Water,
        Self::Height,
        Self::Island,
        Self::Facility,
        Self::Site,
    ];

    /// The kind that `assets/tables/places.tsv` writes so; a city where the word is unknown.
    pub fn from_name(name: &str) -> Self {
        match name {
            "country" => Self::Country,
            "continent" => Self::Continent,
            "region" => Self::Region,
            "province" | "prefecture" | "governorate" | "emirate" => Self::Province,
            "capital" => Self::Capital,
            "quarter" | "camp" => Self::Quarter,
            "sea" | "strait" | "canal" | "channel" | "river" => Self::Water,
            "mountain" | "desert" => Self::Height,
            "island" => Self::Island,
            "airport" | "stadium" | "crossing" => Self::Facility,
            "site" => Self::Site,
            _ => Self::City,
        }
    }
}

/// One place, as `places.bin` has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PlaceRecord {
    /// ISO 3166-1 alpha-2 code in ASCII; zeros where it lies in no one country.
    pub country: [u8; 2],
    /// What it is.
    pub kind: PlaceKind,
    /// Whether it is in our own table.
    pub own: bool,
    /// Per cent of bare occurrences of the name that are this place.
    pub trust: u8,
    /// Bits of its population in thousands.
    pub size: u8,
    /// How often the name follows what places follow, per hundred occurrences in raw text.
    pub cued: u8,
    /// Degrees north and east, times 100,000; zeros where unknown.
    pub point: [i32; 2],
    /// Its number in GeoNames, or 0.
    pub geonameid: u32,
    /// Where its Latin name stands in the pool, or 0.
    pub latin: u32,
}

impl PlaceRecord {
    /// Bytes of one record.
    pub const SIZE: usize = 22;

    /// A point in degrees as a record has it.
    pub fn fixed((lat, lon): (f64, f64)) -> [i32; 2] {
        [lat, lon].map(|degrees| (degrees * 100_000.0).round() as i32)
    }

    /// The record's bytes, little-endian.
    pub fn to_bytes(self) -> [u8; Self::SIZE] {
        let kind = PlaceKind::ALL
            .iter()
            .position(|kind| *kind == self.kind)
            .unwrap_or_default();
        let mut bytes = [0; Self::SIZE];
        bytes[..2].copy_from_slice(&self.country);
        bytes[2] = kind as u8 | u8::from(self.own) << 7;
        bytes[3] = self.trust;
        bytes[4..8].copy_from_slice(&self.point[0].to_le_bytes());
        bytes[8..12].copy_from_slice(&self.point[1].to_le_bytes());
        bytes[12..16].copy_from_slice(&self.geonameid.to_le_bytes());
        bytes[16..20].copy_from_slice(&self.latin.to_le_bytes());
        bytes[20..].copy_from_slice(&[self.size, self.cued]);
        bytes
    }

    /// The record that [`to_bytes`](Self::to_bytes) made.
    pub fn from_bytes(bytes: &[u8; Self::SIZE]) -> Self {
        let word = |at: usize| [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
        Self {
            country: [bytes[0], bytes[1]],
            kind: PlaceKind::ALL
                .get(usize::from(bytes[2] & 0x7F))
                .copied()
                .unwrap_or_default(),
            own: bytes[2] & 0x80 != 0,
            trust: bytes[3],
            point: [i32::from_le_bytes(word(4)), i32::from_le_bytes(word(8))],
            geonameid: u32::from_le_bytes(word(12)),
            latin: u32::from_le_bytes(word(16)),
            size: bytes[20],
            cued: bytes[21],
        }
    }
}

/// What is known of a word that persons may be called by, or that is common in Arabic text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameWord {
    /// Bits of its count as a given name in the lists; 0 where they have it not.
    pub given: u8,
    /// Bits of its count as a surname, or as a name of unknown use.
    pub surname: u8,
    /// Whether it is in the list of parts of foreign names.
    pub foreign: bool,
    /// Bits of its count in the raw text (18.8 M tokens).
    pub frequency: u8,
    /// Per cent of its occurrences that stand beside a name.
    pub beside_names: u8,
    /// Per cent of its occurrences that follow a name.
    pub after_names: u8,
    /// Fifteenths of its occurrences in the annotated articles that are in persons; `None` where
    /// they have it less than eight times.
    pub in_persons: Option<u8>,
}

impl NameWord {
    /// Whether any list has it as a name.
    pub const fn is_listed(self) -> bool {
        self.given > 0 || self.surname > 0 || self.foreign
    }

    /// The word in one number.
    pub fn pack(self) -> u64 {
        let persons = self.in_persons.map_or(0, |share| 16 | u64::from(share));
        [
            (u64::from(self.given), 4),
            (u64::from(self.surname), 4),
            (u64::from(self.foreign), 1),
            (u64::from(self.frequency), 5),
            (u64::from(self.beside_names), 7),
            (u64::from(self.after_names), 7),
            (persons, 5),
        ]
        .into_iter()
        .fold(0, |packed, (value, bits)| packed << bits | value)
    }

    /// What [`pack`](Self::pack) made.
    pub fn unpack(mut packed: u64) -> Self {
        let mut take = |bits: u32| {
            let value = packed & ((1 << bits) - 1);
            packed >>= bits;
            value
        };
        let persons = take(5) as u8;
        Self {
            in_persons: (persons & 16 != 0).then_some(persons & 15),
            after_names: take(7) as u8,
            beside_names: take(7) as u8,
            frequency: take(5) as u8,
            foreign: take(1) == 1,
            surname: take(4) as u8,
            given: take(4) as u8,
        }
    }
}

/// How well a listed full name is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fame {
    /// Somebody's, in an open list.
    Listed,
    /// In our own table, by the full name.
    Full,
    /// In our own table, by a surname or single name that is hardly anybody else's.
    Alone,
}

/// A listed full name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameRecord {
    /// Where its Latin spelling stands in the pool, or 0.
    pub latin: u32,
    /// How well it is known.
    pub fame: Fame,
}

impl NameRecord {
    /// The name in 64 bits.
    pub fn pack(self) -> u64 {
        u64::from(self.latin) << 2 | self.fame as u64
    }

    /// What [`pack`](Self::pack) made.
    pub fn unpack(packed: u64) -> Self {
        let fame = match packed & 3 {
            0 => Fame::Listed,
            1 => Fame::Full,
            _ => Fame::Alone,
        };
        Self {
            latin: (packed >> 2) as u32,
            fame,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_word_is_the_same_word() {
        let word = NameWord {
            given: 9,
            surname: 3,
            foreign: true,
            frequency: 18,
            beside_names: 99,
            after_names: 41,
            in_persons: Some(15),
        };
        assert_eq!(NameWord::unpack(word.pack()), word);
        assert_eq!(
            NameWord::unpack(NameWord::default().pack()),
            NameWord::default()
        );
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let record = PlaceRecord {
            country: *b"MA",
            kind: PlaceKind::Facility,
            own: true,
            trust: 88,
            size: 12,
            cued: 40,
            point: PlaceRecord::fixed((33.37, -7.59)),
            geonameid: 2_553_604,
            latin: 77,
        };
        assert_eq!(PlaceRecord::from_bytes(&record.to_bytes()), record);
    }
}
