//! A paragraph's glyphs as textured quads on whole pixels.
//!
//! May import: `typeset`, egui.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, vec2};

use super::atlas::Atlas;
use crate::typeset::{Paragraph, Typesetter};

/// Paints the lines of `paragraph` that the painter's clip lets be seen, its upper left corner
/// at `corner` (points).
pub fn paint(
    painter: &Painter,
    typesetter: &mut Typesetter,
    atlas: &mut Atlas,
    paragraph: &Paragraph,
    corner: Pos2,
    color: Color32,
) {
    let scale = painter.pixels_per_point();
    let origin = (corner.to_vec2() * scale).round();
    let seen = painter.clip_rect() * scale;
    let mut meshes: Vec<Mesh> = Vec::new();
    for line in &paragraph.lines {
        let top = origin.y + line.top;
        if top + 2.0 * line.height < seen.top() || top - line.height > seen.bottom() {
            continue;
        }
        for glyph in &line.glyphs {
            let (key, x, y) = paragraph.place_glyph(glyph, (origin.x, origin.y));
            let Some(placed) = atlas.place(key, typesetter) else {
                continue;
            };
            while meshes.len() < atlas.pages() {
                meshes.push(Mesh::with_texture(atlas.texture(meshes.len())));
            }
            let at = vec2(x as f32, y as f32) + placed.offset;
            let tint = if placed.colored {
                Color32::WHITE
            } else {
                color
            };
            let quad = Rect::from_min_size((at / scale).to_pos2(), placed.size / scale);
            meshes[placed.page].add_rect_with_uv(quad, placed.uv, tint);
        }
    }
    painter.extend(
        meshes
            .into_iter()
            .filter(|mesh| !mesh.is_empty())
            .map(Shape::mesh),
    );
}
