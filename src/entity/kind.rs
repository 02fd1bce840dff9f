//! The nine types of entity that Warraq knows.
//!
//! May import: nothing of ours.

use serde::{Deserialize, Serialize};

/// A type of entity, in the reader's order of interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EntityType {
    /// A named person.
    #[serde(rename = "PER")]
    Person,
    /// A named body: agency, party, company, club, armed group.
    #[serde(rename = "ORG")]
    Organisation,
    /// A country, city, region, river, street, named building.
    #[serde(rename = "LOC")]
    Place,
    /// A named event: war, tournament, festival, accord.
    #[serde(rename = "EVT")]
    Event,
    /// A nationality, people, religious or political group.
    #[serde(rename = "NORP")]
    Group,
    /// A point or period on the calendar or clock.
    #[serde(rename = "DATE")]
    Date,
    /// An amount with a currency.
    #[serde(rename = "MONEY")]
    Money,
    /// A percentage.
    #[serde(rename = "PCT")]
    Percent,
    /// A measure with a unit.
    #[serde(rename = "QTY")]
    Quantity,
}

impl EntityType {
    /// Every type, in the reader's order of interest.
    pub const ALL: [Self; 9] = [
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Event,
        Self::Group,
        Self::Date,
        Self::Money,
        Self::Percent,
        Self::Quantity,
    ];

    /// The code used on disk and in JSON (`PER`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "PER",
            Self::Organisation => "ORG",
            Self::Place => "LOC",
            Self::Event => "EVT",
            Self::Group => "NORP",
            Self::Date => "DATE",
            Self::Money => "MONEY",
            Self::Percent => "PCT",
            Self::Quantity => "QTY",
        }
    }

    /// The type of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is a date or an amount: something with a value rather than a name.
    pub const fn has_value(self) -> bool {
        matches!(
            self,
            Self::Date | Self::Money | Self::Percent | Self::Quantity
        )
    }
}
