<?php
/**
 * Text made comparable, and which numbers and addresses may become a link.
 *
 * The words themselves (headers of columns, what speaks of a hidden place, crisis lines) are tables that the release
 * makes from those of the widget, so that the two cannot differ. Refused: to mend a number. A wrong digit sends a person
 * in crisis to a stranger, so what is not plainly one whole number stays text.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

/** Schemes that may stand in a link. */
const SCHEMES = array( 'https', 'http', 'mailto', 'tel', 'sms' );

/** A table of data/. Empty when a file is missing, as after an update that broke off: the page then still has 988 and 911. */
function data( string $name ): array {
	static $read = array();
	if ( ! isset( $read[ $name ] ) ) {
		$file          = dirname( FILE ) . "/data/$name.php";
		$table         = is_readable( $file ) ? include $file : array();
		$read[ $name ] = is_array( $table ) ? $table : array();
	}
	return $read[ $name ];
}

/** Lower case without accents: "Línea" to "linea". For comparing, never for showing. */
function fold( string $text ): string {
	if ( preg_match( '/[^\x00-\x7f]/', $text ) ) {
		$apart = function_exists( 'normalizer_normalize' ) ? normalizer_normalize( $text, \Normalizer::FORM_KD ) : false;
		$text  = is_string( $apart ) ? (string) preg_replace( '/[\x{300}-\x{36f}]/u', '', $apart ) : remove_accents( $text );
		$text  = function_exists( 'mb_strtolower' ) ? mb_strtolower( $text, 'UTF-8' ) : $text;
		$text  = str_replace( array( '’', '‘' ), "'", $text );
	}
	return strtolower( $text );
}

/** For patterns that know ASCII only: any other letter is one sign that is no letter. */
function plain( string $text ): string {
	return (string) preg_replace( '/[^\x00-\x7f]/u', '~', fold( $text ) );
}

/** "PhysicalAddressIsPrivate", "exclude_from_website" to words. */
function header_words( string $header ): string {
	$spaced = (string) preg_replace( '/([a-z\d])([A-Z])/', '$1 $2', $header );
	return trim( (string) preg_replace( '/[^\p{L}\p{N}]+/u', ' ', fold( $spaced ) ) );
}

/**
 * Text of a feed as text of HTML. Square brackets become round ones: in WordPress they are shortcodes, and a name in a
 * feed must not run one, however often the page's content is filtered afterwards.
 */
function shown( string $text, int $longest = 160 ): string {
	$line = trim( (string) preg_replace( '/[\s\p{C}]+/u', ' ', $text ) );
	if ( preg_match( '/^.{' . $longest . '}(?=.)/us', $line, $start ) ) {
		$line = $start[0] . '…';
	}
	return esc_html( strtr( $line, '[]', '()' ) );
}

/** A safe address, or ''. One that hides its host behind a user name is not safe. */
function link_to( string $address ): string {
	$address = trim( $address );
	if ( preg_match( '/^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:[\/?#]|$)/i', $address ) ) {
		$address = "https://$address";
	}
	if ( ! preg_match( '/^(?:https?:\/\/[^\s@\/]+(?:[\/?#]|$)|mailto:[^\s@]+@[^\s@]+$|(?:tel|sms):\+?[\d().-]+(?:;ext=\d+)?$)/i', $address ) ) {
		return '';
	}
	return esc_url( strtr( $address, array( '[' => '%5B', ']' => '%5D' ) ), SCHEMES );
}

/** Countries whose numbers are "+1" and ten digits. */
function north_american( string $region ): bool {
	return in_array( strtoupper( substr( $region, 0, 2 ) ), array( 'US', 'CA', 'PR', 'GU', 'VI', 'AS', 'MP' ), true );
}

/** What to dial for one number as it is written, or ''. */
function dial( string $number, string $region, bool $text = false ): string {
	$digits = (string) preg_replace( '/[\s().\x{b7}\x{2010}-\x{2015}\x{2212}-]+/u', '', $number );
	if ( preg_match( '/^\+(?![01])\d{7,15}$/', $digits ) ) {
		return $digits;
	}
	if ( ! north_american( $region ) && 0 !== strpos( $digits, '+1' ) ) {
		return '';
	}
	if ( preg_match( '/^(?:[2-9]11|988)$/', $digits ) || ( $text && preg_match( '/^[2-9]\d{4,5}$/', $digits ) ) ) {
		return $digits;
	}
	// Area and exchange codes start at 2 and are not N11, but for toll-free numbers.
	$plan = '/^(?:\+?1)?((?:8(?:00|33|44|55|66|77|88)|(?!.11)[2-9][0-8]\d(?!.11))[2-9]\d{6})$/';
	return preg_match( $plan, $digits, $found ) ? "+1$found[1]" : '';
}

/**
 * A cell with numbers as HTML: its words stay as they are, and each whole number in it becomes a link. A fax does not.
 *
 * @param string $kind 'voice', 'text' or 'tty'.
 */
function numbers_html( string $cell, string $region, string $kind = 'voice' ): string {
	$text    = 'text' === $kind;
	$scheme  = $text ? 'sms' : 'tel';
	$anchor  = function ( string $number, string $dial, string $extension = '' ) use ( $scheme ) {
		$address = esc_url( "$scheme:$dial" . ( '' === $extension || 'sms' === $scheme ? '' : ";ext=$extension" ), SCHEMES );
		return '<a href="' . $address . '">' . shown( $number, 60 ) . '</a>';
	};
	$cell    = trim( $cell );
	$whole   = dial( $cell, $region, $text );
	if ( '' !== $whole ) {
		return $anchor( $cell, $whole );
	}
	// A code before or after a number changes where it goes.
	if ( preg_match( '/[*#]\s*\d|\d\s*[*#]/', $cell ) ) {
		return shown( $cell );
	}
	$number  = '(?<![\d+#*])(?:\+\d[\d\s().\-\x{2010}-\x{2015}]{6,22}\d|(?:1[\s.\-\x{2010}-\x{2015}]*)?\(?\d{3}\)?[\s.\-\x{2010}-\x{2015}]*\d{3}[\s.\-\x{2010}-\x{2015}]*\d{4})(?![\d#*])';
	$pattern = "/($number)(?:\\s*,?\\s*(?:x|ext\\.?|extension)\\s*(\\d{1,6})(?!\\d))?/ui";
	if ( ! preg_match_all( $pattern, $cell, $matches, PREG_SET_ORDER | PREG_OFFSET_CAPTURE ) ) {
		return shown( $cell );
	}
	$html = '';
	$from = 0;
	foreach ( $matches as $match ) {
		list( $all, $at ) = $match[0];
		$before           = substr( $cell, $from, $at - $from );
		$after            = substr( $cell, $at + strlen( $all ), 12 );
		$dial             = dial( $match[1][0], $region );
		// "215-555-0100/52" is not one number, and a fax is none to call.
		$other = preg_match( '/^\s*(?:\/|or )\s*\d{1,4}(?![\d\s().-]*\d)/', $after ) || preg_match( '/\bfax\W*$/i', $before ) || preg_match( '/^\W*fax\b(?!\W*\d)/i', $after );
		$html .= '' === trim( $before ) ? '' : ' ' . shown( $before ) . ' ';
		$html .= '' === $dial || $other || $text ? shown( $all ) : $anchor( $all, $dial, $match[2][0] ?? '' );
		$from  = $at + strlen( $all );
	}
	$rest = substr( $cell, $from );
	return trim( $html . ( '' === trim( $rest ) ? '' : ' ' . shown( $rest ) ) );
}
