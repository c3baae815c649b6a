<?php
/**
 * Rows to what the page may show before the script: names, numbers, addresses.
 *
 * This reads less than the widget does, on purpose. A header is believed only when it is, whole, one of the words that
 * the widget knows; and where the widget weighs what a place is, this leaves the address out as soon as a row speaks of
 * violence at home or of a place that is not to be told. A miss can cost a life; a false alarm hides an address until the
 * script has come. A row that says that it is not to be published, or no longer exists, is not here at all.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

/** A service that may not be there any more. */
const NOT_RUNNING = '/inactiv|inaktiv|inativ|inactif|not active|defunct|clos|cerrad|ferme|suspend|discontinu|terminat|archiv|retired|disabled|deactivat|delet|trash|draft|borrador|pending|expired|unpublish|private|hidden/';

const NORTH_AMERICA = '/^(?:us|u s|usa|u s a|united states(?: of america)?|estados unidos|ee ?uu|america|ca|can|canada|pr|puerto rico|guam|gu|vi|us virgin islands|as|american samoa|mp)$/';

/** The field of each header, by its position. `$told`: header to field, as the host said it. */
function fields( array $headers, array $told ): array {
	$words = data( 'words' )['columns'] ?? array();
	return array_map(
		function ( $header ) use ( $words, $told ) {
			$said = $told[ trim( $header ) ] ?? null;
			return is_string( $said ) ? $said : ( $words[ header_words( $header ) ] ?? '' );
		},
		$headers
	);
}

/** What a column says about being shown: 'excluded', 'included', 'secret', 'open', 'state', array( 'private', stem ) or ''. */
function flag( string $header ) {
	$words = data( 'words' );
	$said  = header_words( $header );
	if ( 1 === preg_match( $words['flags']['state'], $said ) ) {
		return 'state';
	}
	foreach ( $words['flags']['meanings'] as list( $meaning, $pattern ) ) {
		if ( 1 === preg_match( $pattern, $said ) ) {
			return $meaning;
		}
	}
	return preg_match( '/^(.+?) (?:is )?(?:private|confidential)$/', $said, $found ) ? array( 'private', $found[1] ) : '';
}

/**
 * @param array[] $flags Of each column, as `flag()` gives it.
 * @return array{excluded: bool, secret: bool, hidden: int[]} What one row says about itself; `hidden` are cells by position.
 */
function row_says( array $row, array $headers, array $flags ): array {
	$words = data( 'words' )['flags'];
	$says  = array( 'excluded' => false, 'secret' => false, 'hidden' => array() );
	foreach ( $flags as $at => $flag ) {
		$said = trim( fold( $row[ $at ] ?? '' ) );
		if ( '' === $flag || '' === $said ) {
			continue;
		}
		$yes = 1 === preg_match( $words['yes'], $said );
		$no  = 1 === preg_match( $words['no'], $said );
		if ( is_array( $flag ) && ! $no ) {
			foreach ( $headers as $other => $header ) {
				if ( $other !== $at && 0 === strpos( header_words( $header ) . ' ', "$flag[1] " ) ) {
					$says['hidden'][] = $other;
				}
			}
		}
		$says['excluded'] = $says['excluded'] || ( 'excluded' === $flag && ! $no ) || ( 'included' === $flag && $no ) || ( 'state' === $flag && 1 === preg_match( $words['unseen'], $said ) );
		$says['secret']   = $says['secret'] || ( 'secret' === $flag && ! $no ) || ( 'open' === $flag && ! $yes );
	}
	return $says;
}

/** Whether a row may speak of a place that must not be found. A cell that says yes is as much as its header. */
function speaks_of_hiding( array $row, array $headers ): bool {
	$words = data( 'words' )['hidden'] ?? array();
	$parts = array();
	foreach ( $row as $at => $cell ) {
		$parts[] = $cell;
		if ( preg_match( '/^\s*(?:y|yes|x|true|t|1|s[ií]|s|oui)\s*$/iu', $cell ) ) {
			$parts[] = header_words( $headers[ $at ] ?? '' );
		}
	}
	$text = plain( implode( ' | ', $parts ) );
	if ( strlen( $text ) > 20000 || ! $words ) {
		return true;
	}
	foreach ( $words as $pattern ) {
		// An error of the pattern engine is no "no".
		if ( 0 !== preg_match( $pattern, $text ) ) {
			return true;
		}
	}
	return false;
}

/** One entry of the list, or null for a row that has no name, is not to be shown, or is no more. */
function entry( array $row, array $headers, array $fields, array $flags, array $public ): ?array {
	$says = row_says( $row, $headers, $flags );
	if ( $says['excluded'] ) {
		return null;
	}
	$all = array();
	foreach ( $fields as $at => $field ) {
		$cell = trim( (string) preg_replace( '/<[^>]*>/', ' ', $row[ $at ] ?? '' ) );
		if ( '' !== $field && '' !== $cell && ! in_array( $at, $says['hidden'], true ) && ! preg_match( '/^(?:n\/?a|none|null|nan|-+|\.)$/i', $cell ) ) {
			$all[ $field ][] = $cell;
		}
	}
	$one  = function ( string $field ) use ( $all ) {
		return $all[ $field ][0] ?? '';
	};
	// A number in a column of names is a number of a record.
	$names = preg_grep( '/\p{L}/u', array_merge( $all['name'] ?? array(), $all['organization'] ?? array() ) );
	$name  = (string) reset( $names );
	// Headers again, what a column is for in brackets, a sum: lines of a sheet that are no entry.
	$no_entry = in_array( $name, $headers, true ) || preg_match( '/^\(.*\)$|^(?:grand |sub)?total\b/iu', $name );
	if ( '' === $name || $no_entry || preg_match( NOT_RUNNING, fold( implode( ' ', $all['status'] ?? array() ) ) ) ) {
		return null;
	}
	// The host's word stands above what the row sounds like, and not above what the row itself says.
	$secret  = $says['secret'] || ( speaks_of_hiding( $row, $headers ) && ! in_array( fold( $name ), $public, true ) );
	$street  = implode( ', ', $all['address'] ?? array() );
	$postal  = 1 === preg_match( '/\b(?:p\.?\s*o\.?|post(?:al)?(?:\s+office)?)\s*box\b|\bapartado\b/i', $street );
	$secret  = $secret || 0 !== preg_match( data( 'words' )['says_secret'] ?? '//', plain( $street ) );
	$address = $secret ? '' : implode( ', ', array_filter( array( $postal ? '' : $street, $one( 'locality' ), $one( 'region' ), $one( 'postalCode' ) ) ) );
	$phones  = array();
	foreach ( array( 'phone' => 'voice', 'text' => 'text', 'tty' => 'tty' ) as $field => $kind ) {
		foreach ( $all[ $field ] ?? array() as $number ) {
			$phones[] = array( $kind, $number );
		}
	}
	return array(
		'name'         => $name,
		'organization' => $one( 'organization' ) === $name ? '' : $one( 'organization' ),
		'phones'       => array_slice( $phones, 0, 3 ),
		'address'      => $address,
		'url'          => $one( 'url' ),
		'abroad'       => '' !== $one( 'country' ) && ! preg_match( NORTH_AMERICA, header_words( $one( 'country' ) ) ),
	);
}

/** Whether most rows name a state, and most of those are none of the United States or Canada: ten digits are another number there. */
function is_abroad( array $rows, array $fields ): bool {
	$states = array_flip( data( 'words' )['states'] ?? array() );
	$named  = 0;
	$known  = 0;
	foreach ( array_keys( $fields, 'region', true ) as $at ) {
		foreach ( $rows as $row ) {
			$state = header_words( $row[ $at ] ?? '' );
			if ( '' !== $state ) {
				++$named;
				$known += isset( $states[ $state ] ) ? 1 : 0;
			}
		}
	}
	return $known * 2 < $named;
}

/**
 * The entries of a list, in its order; null where it cannot be told here which column is which.
 *
 * @param array{columns?: array, public?: string[]} $host What the host said.
 */
function listing( string $bytes, array $host = array() ): ?array {
	$words = data( 'words' );
	if ( ! isset( $words['columns'], $words['flags'], $words['hidden'], $words['says_secret'] ) ) {
		return null;
	}
	$text  = utf8( $bytes );
	$told  = $host['columns'] ?? array();
	$names = function ( array $headers ) use ( $told ) {
		$fields = array_filter( fields( $headers, $told ) );
		return count( $fields ) > 1 && array_intersect( array( 'name', 'organization' ), $fields );
	};
	$table = preg_match( '/^\s*[\[{]/', $text ) ? json_rows( $text ) : spreadsheet( $text, $names );
	if ( null === $table || ! $names( $table['headers'] ) ) {
		return null;
	}
	$headers = $table['headers'];
	$fields  = fields( $headers, $told );
	$flags   = array_map(
		function ( $header ) use ( $told ) {
			return isset( $told[ trim( $header ) ] ) ? '' : flag( $header );
		},
		$headers
	);
	$public  = array_map( __NAMESPACE__ . '\\fold', $host['public'] ?? array() );
	$abroad  = is_abroad( $table['rows'], $fields );
	$entries = array();
	foreach ( $table['rows'] as $row ) {
		$entry = entry( $row, $headers, $fields, $flags, $public );
		if ( null !== $entry ) {
			$entry['abroad'] = $entry['abroad'] || $abroad;
			$entries[ md5( wp_json_encode( $entry ) ) ] = $entry;
		}
	}
	return array_values( $entries );
}
