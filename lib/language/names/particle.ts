/** Small words inside names: "Ludwig van der Berg", "Abu al-Masri". */
export const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|bint|ibn|ben|abu|ter|ten)$/i;
