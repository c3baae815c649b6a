<?php
/**
 * Rows under headers, from the text of a spreadsheet (CSV in its kinds) or from flat JSON: a list of objects, GeoJSON,
 * an ArcGIS answer. Anything else gives null: the page then has the crisis lines, and the widget reads the list.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

/** More are not read here. */
const MOST_ROWS = 20000;

/** Bytes as UTF-8. A spreadsheet program may have written Windows-1252, or UTF-16. */
function utf8( string $bytes ): string {
	if ( 0 === strncmp( $bytes, "\xEF\xBB\xBF", 3 ) ) {
		return substr( $bytes, 3 );
	}
	$from = array( "\xFF\xFE" => 'UTF-16LE', "\xFE\xFF" => 'UTF-16BE' )[ substr( $bytes, 0, 2 ) ] ?? ( preg_match( '//u', $bytes ) ? '' : 'Windows-1252' );
	if ( '' === $from ) {
		return $bytes;
	}
	$bytes = 'Windows-1252' === $from ? $bytes : substr( $bytes, 2 );
	if ( function_exists( 'mb_convert_encoding' ) ) {
		return (string) mb_convert_encoding( $bytes, 'UTF-8', $from );
	}
	$made = function_exists( 'iconv' ) ? iconv( $from, 'UTF-8//IGNORE', $bytes ) : false;
	return false === $made ? (string) preg_replace( '/[^\x00-\x7f]/', '?', $bytes ) : $made;
}

/** The sign that parts the cells: the one that stands most often, outside of quotes, in the first lines. */
function delimiter( string $text ): string {
	$start  = (string) preg_replace( '/"(?:[^"]|"")*"/', '', substr( $text, 0, 20000 ) );
	$counts = array();
	foreach ( array( ',', ';', "\t", '|' ) as $sign ) {
		$counts[ $sign ] = substr_count( implode( "\n", array_slice( explode( "\n", $start ), 0, 5 ) ), $sign );
	}
	arsort( $counts );
	return (string) key( $counts );
}

/** @return array{headers: string[], rows: string[][]}|null Null where no line looks like headers. */
function spreadsheet( string $text, callable $is_header ): ?array {
	$stream = fopen( 'php://temp', 'r+' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- memory, not a file.
	fwrite( $stream, str_replace( array( "\r\n", "\r" ), "\n", $text ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	rewind( $stream );
	$sign    = delimiter( $text );
	$headers = null;
	$rows    = array();
	$above   = 0;
	// The last '' switches off PHP's own escape sign, which no spreadsheet knows.
	while ( false !== ( $cells = fgetcsv( $stream, 0, $sign, '"', '' ) ) && count( $rows ) < MOST_ROWS ) { // phpcs:ignore
		$cells = array_map( 'strval', $cells );
		if ( null !== $headers ) {
			$rows[] = $cells;
		} elseif ( $is_header( $cells ) ) {
			$headers = $cells;
		} elseif ( ++$above > 10 ) {
			break;
		}
	}
	fclose( $stream ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	return null === $headers ? null : compact( 'headers', 'rows' );
}

/** @return array{headers: string[], rows: string[][]}|null Null where the records are not flat. */
function json_rows( string $text ): ?array {
	$given   = json_decode( $text, true, 64 );
	$records = is_array( $given ) ? ( $given['features'] ?? $given['data'] ?? $given ) : null;
	if ( ! is_array( $records ) || array_keys( $records ) !== range( 0, count( $records ) - 1 ) ) {
		return null;
	}
	$headers = array();
	$rows    = array();
	foreach ( array_slice( $records, 0, MOST_ROWS ) as $record ) {
		$cells = is_array( $record ) ? ( $record['properties'] ?? $record['attributes'] ?? $record ) : null;
		// HSDS and what else has parts within parts says in them what must not be shown: it is left to the widget.
		if ( ! is_array( $cells ) || isset( $cells['phones'] ) || isset( $cells['locations'] ) || isset( $cells['organization']['name'] ) ) {
			return null;
		}
		$row = array();
		foreach ( $cells as $key => $value ) {
			if ( is_scalar( $value ) ) {
				$headers[ $key ] = $headers[ $key ] ?? count( $headers );
				$row[ $headers[ $key ] ] = is_bool( $value ) ? ( $value ? 'yes' : 'no' ) : (string) $value;
			}
		}
		$rows[] = $row;
	}
	return array( 'headers' => array_map( 'strval', array_keys( $headers ) ), 'rows' => $rows );
}
