//! The shaper, harfrust (HarfBuzz in Rust): one buffer that is used again and again, and one plan
//! for each face, script, direction and language, for making a plan costs more than shaping
//! twenty words with it.
//!
//! cosmic-text calls the same shaper, but without a language; called directly, `locl` works, and
//! Persian, Urdu and Sindhi get their own forms of digits and letters.
//!
//! May import: `text`.

use std::str::FromStr;

use cosmic_text::Font;
use harfrust::{Direction, GlyphBuffer, Script, ShapePlan, Tag, UnicodeBuffer};
use unicode_script::Script as ScriptName;

use crate::text::Language;

/// What a shape plan is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct PlanKey {
    /// The face's number.
    pub font: u8,
    /// The script, whose rules of the font are applied.
    pub script: ScriptName,
    /// Whether glyphs run from right to left.
    pub rtl: bool,
    /// The language, for `locl`.
    pub language: Language,
}

impl PlanKey {
    const fn direction(self) -> Direction {
        if self.rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    /// The script by its ISO 15924 tag, as HarfBuzz wants it.
    fn script(self) -> Option<Script> {
        let name = self.script.short_name().as_bytes();
        Script::from_iso15924_tag(Tag::new(name.first_chunk()?))
    }
}

/// A plan with what it was made for.
struct Plan {
    key: PlanKey,
    script: Option<Script>,
    plan: ShapePlan,
}

/// The shaper's memory.
#[derive(Default)]
pub(super) struct Shaper {
    plans: Vec<Plan>,
    /// The plan that was used last: nearly always the one wanted next.
    last: usize,
    buffer: UnicodeBuffer,
}

impl Shaper {
    /// Shapes `text` in one face and hands the glyphs, in visual order, to `take`. Clusters are
    /// bytes of `text`, lengths are the font's units.
    pub fn shape(
        &mut self,
        font: &Font,
        key: PlanKey,
        text: &str,
        take: impl FnOnce(&GlyphBuffer),
    ) {
        let plan = self.plan(font, key);
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.push_str(text);
        buffer.set_direction(key.direction());
        let Plan { script, plan, .. } = &self.plans[plan];
        if let Some(script) = script {
            buffer.set_script(*script);
        }
        let shaped = font.shaper().shape_with_plan(plan, buffer, &[]);
        take(&shaped);
        self.buffer = shaped.clear();
    }

    /// The index of the plan for `key`, made where it is new.
    fn plan(&mut self, font: &Font, key: PlanKey) -> usize {
        let is_wanted = |plan: &Plan| plan.key == key;
        if !self.plans.get(self.last).is_some_and(is_wanted) {
            let known = self.plans.iter().position(is_wanted);
            self.last = known.unwrap_or_else(|| {
                self.plans.push(Plan::new(font, key));
                self.plans.len() - 1
            });
        }
        self.last
    }
}

impl Plan {
    fn new(font: &Font, key: PlanKey) -> Self {
        let language = harfrust::Language::from_str(key.language.code()).ok();
        let (script, direction) = (key.script(), key.direction());
        let plan = ShapePlan::new(font.shaper(), direction, script, language.as_ref(), &[]);
        Self { key, script, plan }
    }
}
