//! How sure a kind of name is: the share of such names that the annotated training articles have
//! as persons, measured class by class.
//!
//! May import: nothing of ours.

use super::{sequence::Sequence, titles::Distance, words::Worth};

/// Below this a name is not proposed.
pub const LEAST: f32 = 0.5;

/// What stands around a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The title before it.
    pub title: Option<Distance>,
    /// The token of the cue beside it.
    pub cue: Option<usize>,
    /// Whether the list of full names has it.
    pub listed: bool,
}

/// How sure `name` is a person's in that setting.
pub fn of(name: &Sequence, setting: &Setting) -> f32 {
    let long = name.words >= 2;
    let all_names = name.names == name.words;
    match (setting.title, setting.cue) {
        (Some(Distance::Beside), _) => titled(name),
        (Some(_), _) if long => {
            if name.strong > 0 {
                0.9
            } else if name.names > 0 {
                0.75
            } else {
                0.4
            }
        }
        (None, Some(_)) if long => {
            if name.strong > 0 {
                0.92
            } else if name.names > 0 {
                0.8
            } else {
                0.55
            }
        }
        (None, Some(_)) => match name.first_worth {
            Worth::Strong => 0.8,
            Worth::Name => 0.7,
            Worth::Rare => 0.52,
            _ => 0.3,
        },
        _ if setting.listed && name.strong > 0 => 0.9,
        _ if long && name.strong >= 2 => 0.88,
        _ if long && all_names => 0.8,
        _ if long && name.strong > 0 && name.weak == 0 => 0.75,
        _ if name.words >= 3 && name.strong > 0 => 0.7,
        _ if long && name.strong > 0 => 0.55,
        _ if name.strong == 1 => 0.45,
        _ => 0.3,
    }
}

/// After a title.
fn titled(name: &Sequence) -> f32 {
    match (name.words >= 2, name.strong, name.names) {
        (true, 1.., _) => 0.95,
        (true, 0, 1..) => 0.88,
        (true, 0, 0) if name.weak == 0 => 0.7,
        (true, ..) => 0.5,
        (false, 1.., _) => 0.85,
        (false, 0, 1..) => 0.75,
        (false, ..) if name.first_worth == Worth::Rare => 0.6,
        (false, ..) => 0.35,
    }
}
