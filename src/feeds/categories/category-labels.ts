/** The agency's words in a cell that may hold several: "Food, Clothing and Showers; Legal". */
export function categoryLabels(cell: string): string[] {
  return [...new Set(cell.split(/[;|\n]|,(?:\s*(?:and|y)\s)?/).map(label => label.trim()).filter(Boolean))];
}
