//! A model file, read in place: every number in it is checked before it is used.
//!
//! Little-endian: `WSTU`; the version (4 bytes); the xxh3 hash of all that follows (8 bytes); the
//! length of a JSON description (4 bytes); the description; the tensors, whose offsets the
//! description gives. May import: `extract::tagger`.

use std::collections::BTreeMap;

use serde::Deserialize;
use xxhash_rust::xxh3::xxh3_64;

use super::ModelError;

/// What a model file begins with.
const MAGIC: &[u8; 4] = b"WSTU";

/// The version that is read and written here.
const VERSION: u32 = 2;

/// What the JSON of a model file says.
#[derive(Debug, Deserialize)]
pub struct Description {
    /// Units of a word's vector.
    pub d: usize,
    /// Units of a vocabulary row.
    pub de: usize,
    /// Words in the vocabulary; the row after the last is for all others.
    pub nv: usize,
    /// The layers, one letter each.
    pub spec: String,
    /// The tags, in the order of the network's outputs.
    pub tags: Vec<String>,
    tensors: BTreeMap<String, Tensor>,
}

/// Where a tensor lies and what it is made of.
#[derive(Debug, Deserialize)]
struct Tensor {
    dtype: String,
    shape: Vec<usize>,
    offset: usize,
}

/// A model file whose checksum was found right.
#[derive(Debug)]
pub struct ModelFile<'m> {
    /// What it says of itself.
    pub description: Description,
    tensors: &'m [u8],
}

impl<'m> ModelFile<'m> {
    /// Looks at the head, the checksum and the description of `bytes`.
    pub fn read(bytes: &'m [u8]) -> Result<Self, ModelError> {
        let payload = checked(bytes)?;
        let (length, rest) = payload.split_first_chunk().ok_or(ModelError::Truncated)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (json, tensors) = rest.split_at_checked(length).ok_or(ModelError::Truncated)?;
        let description =
            serde_json::from_slice(json).map_err(|why| ModelError::Description(why.to_string()))?;
        Ok(Self {
            description,
            tensors,
        })
    }

    /// The bytes of the tensor `name`, which must have that type and shape.
    pub fn bytes(&self, name: &str, dtype: &str, shape: &[usize]) -> Result<&'m [u8], ModelError> {
        let wrong = || ModelError::Tensor(name.to_owned());
        let tensor = self.description.tensors.get(name).ok_or_else(wrong)?;
        if tensor.dtype != dtype || tensor.shape != shape {
            return Err(wrong());
        }
        let bytes_each = width(dtype).ok_or_else(wrong)?;
        let length = shape
            .iter()
            .try_fold(bytes_each, |product, size| product.checked_mul(*size));
        let end = length.and_then(|length| tensor.offset.checked_add(length));
        end.and_then(|end| self.tensors.get(tensor.offset..end))
            .ok_or(ModelError::Truncated)
    }

    /// How long the one-dimensional tensor `name` is.
    pub fn length(&self, name: &str) -> Result<usize, ModelError> {
        match self.description.tensors.get(name).map(|t| &t.shape[..]) {
            Some([length]) => Ok(*length),
            _ => Err(ModelError::Tensor(name.to_owned())),
        }
    }

    /// The numbers of a tensor of 32-bit floats.
    pub fn floats(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        let (words, _) = self.bytes(name, "f32", shape)?.as_chunks();
        let floats: Vec<f32> = words.iter().map(|word| f32::from_le_bytes(*word)).collect();
        match floats.iter().all(|float| float.is_finite()) {
            true => Ok(floats),
            false => Err(ModelError::NotFinite(name.to_owned())),
        }
    }

    /// Type, shape and bytes of the tensor `name`, whatever they are.
    pub fn whole(&self, name: &str) -> Result<(&str, &[usize], &'m [u8]), ModelError> {
        let wrong = || ModelError::Tensor(name.to_owned());
        let tensor = self.description.tensors.get(name).ok_or_else(wrong)?;
        let bytes = self.bytes(name, &tensor.dtype, &tensor.shape)?;
        Ok((&tensor.dtype, &tensor.shape, bytes))
    }

    /// The numbers of a tensor of 32-bit counts, read in place.
    pub fn counts(&self, name: &str, length: usize) -> Result<&'m [[u8; 4]], ModelError> {
        Ok(self.bytes(name, "u32", &[length])?.as_chunks().0)
    }
}

/// What follows the head, if the head and the checksum are right.
fn checked(bytes: &[u8]) -> Result<&[u8], ModelError> {
    let after_magic = bytes.strip_prefix(MAGIC).ok_or(ModelError::Foreign)?;
    let (version, rest) = after_magic
        .split_first_chunk()
        .ok_or(ModelError::Truncated)?;
    match u32::from_le_bytes(*version) {
        VERSION => {}
        other => return Err(ModelError::Version(other)),
    }
    let (sum, payload) = rest.split_first_chunk().ok_or(ModelError::Truncated)?;
    match u64::from_le_bytes(*sum) == xxh3_64(payload) {
        true => Ok(payload),
        false => Err(ModelError::Damaged),
    }
}

/// The version of a model file: its format's number and its checksum, which is not compared with
/// the contents here.
pub(super) fn version(bytes: &[u8]) -> Result<String, ModelError> {
    let after_magic = bytes.strip_prefix(MAGIC).ok_or(ModelError::Foreign)?;
    let (version, rest) = after_magic
        .split_first_chunk()
        .ok_or(ModelError::Truncated)?;
    let (sum, _) = rest.split_first_chunk().ok_or(ModelError::Truncated)?;
    let (version, sum) = (u32::from_le_bytes(*version), u64::from_le_bytes(*sum));
    Ok(format!("wstu{version}-{sum:016x}"))
}

/// A model file of a description (JSON) and its tensors, with its head and checksum.
pub fn seal(description: &[u8], tensors: &[u8]) -> Vec<u8> {
    let length = u32::try_from(description.len()).unwrap_or(u32::MAX);
    let payload = [&length.to_le_bytes(), description, tensors].concat();
    let sum = xxh3_64(&payload).to_le_bytes();
    [MAGIC, &VERSION.to_le_bytes()[..], &sum, &payload].concat()
}

/// Bytes of one number of that type.
fn width(dtype: &str) -> Option<usize> {
    match dtype {
        "i8" | "u8" => Some(1),
        "f16" => Some(2),
        "f32" | "u32" => Some(4),
        _ => None,
    }
}
