<?php
/**
 * The settings: one table of fields, what is allowed in each, and what the element is given of them.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

const SETTINGS = 'resource_finder';

/** What each holds before anybody wrote anything. */
const DEFAULTS = array(
	'lists'          => array(),
	'region'         => 'US',
	'lang'           => '',
	'time_zone'      => '',
	'crisis_lines'   => '',
	'notice'         => '',
	'exit_url'       => '',
	'correction_url' => '',
	'basemap'        => '',
	'gazetteer'      => '',
	'columns'        => '',
	'public_places'  => '',
	'heading_level'  => 2,
	'page_size'      => 20,
	'script'         => 'parts',
	'refresh'        => 'hourly',
);
/** Attributes of the element, by the setting that fills them. */
const ATTRIBUTES = array(
	'region'         => 'region',
	'time_zone'      => 'time-zone',
	'crisis_lines'   => 'crisis-lines',
	'exit_url'       => 'exit-url',
	'correction_url' => 'correction-url',
	'basemap'        => 'basemap',
	'gazetteer'      => 'gazetteer',
	'columns'        => 'columns',
	'heading_level'  => 'heading-level',
	'page_size'      => 'page-size',
);

function settings(): array {
	$stored = get_option( SETTINGS, array() );
	return array_merge( DEFAULTS, is_array( $stored ) ? array_intersect_key( $stored, DEFAULTS ) : array() );
}

/** What the host said about the lists. */
function host_said(): array {
	$settings = settings();
	$columns  = json_decode( $settings['columns'], true );
	return array(
		'columns' => is_array( $columns ) ? $columns : array(),
		'public'  => text_lines( $settings['public_places'] ),
	);
}

/** @return string[] */
function text_lines( string $text ): array {
	return array_values( array_filter( array_map( 'trim', preg_split( '/\R/u', $text ) ?: array() ) ) );
}

/** An address of a file: https, http, or from the root of this site. */
function file_address( string $given ): string {
	$given = trim( $given );
	return preg_match( '#^(?:https?://|/(?!/))#i', $given ) ? esc_url_raw( $given, array( 'https', 'http' ) ) : '';
}

/** Whole numbers only: between two. */
function whole( $given, int $least, int $most, int $other ): int {
	return is_numeric( $given ) && $given >= $least && $given <= $most ? (int) $given : $other;
}

/** What may be kept of one field, whatever was sent. */
function clean_field( string $name, $given ) {
	$text = is_scalar( $given ) ? (string) $given : '';
	switch ( $name ) {
		case 'lists':
			$lists = is_array( $given ) ? array_filter( $given, 'is_string' ) : text_lines( $text );
			return array_slice( array_values( array_unique( array_filter( array_map( __NAMESPACE__ . '\\file_address', $lists ) ) ) ), 0, 10 );
		case 'region':
			$region = strtoupper( trim( $text ) );
			return preg_match( '/^[A-Z]{2}(?:-[A-Z\d]{1,3})?$/', $region ) ? $region : DEFAULTS['region'];
		case 'lang':
			return in_array( $text, array( 'en', 'es' ), true ) ? $text : '';
		case 'time_zone':
			return in_array( $text, timezone_identifiers_list( \DateTimeZone::ALL_WITH_BC ), true ) ? $text : '';
		case 'basemap':
		case 'gazetteer':
			return implode( ' ', array_filter( array_map( __NAMESPACE__ . '\\tile_address', preg_split( '/\s+/', trim( $text ) ) ?: array() ) ) );
		case 'exit_url':
			return esc_url_raw( trim( $text ), array( 'https', 'http' ) );
		case 'correction_url':
			return esc_url_raw( trim( $text ), array( 'https', 'http', 'mailto' ) );
		case 'columns':
			$columns = json_decode( $text, true );
			return is_array( $columns ) ? (string) wp_json_encode( $columns, JSON_UNESCAPED_UNICODE | JSON_FORCE_OBJECT ) : '';
		case 'crisis_lines':
		case 'public_places':
			// A shortcode in a setting is none, and neither is one in a feed.
			return strtr( sanitize_textarea_field( $text ), '[]', '()' );
		case 'notice':
			return strtr( sanitize_text_field( $text ), '[]', '()' );
		case 'heading_level':
			return whole( $given, 1, 6, DEFAULTS[ $name ] );
		case 'page_size':
			return whole( $given, 1, 200, DEFAULTS[ $name ] );
		case 'script':
			return 'single' === $text ? 'single' : 'parts';
		case 'refresh':
			return in_array( $text, array( 'hourly', 'twicedaily', 'daily' ), true ) ? $text : DEFAULTS[ $name ];
	}
	return '';
}

/** As `file_address`, with the places of a tile in it. */
function tile_address( string $given ): string {
	$kept = file_address( strtr( $given, array( '{' => 'rf-open-', '}' => '-rf-close' ) ) );
	return strtr( $kept, array( 'rf-open-' => '{', '-rf-close' => '}' ) );
}

/** @param mixed $given What a form sent. */
function clean_settings( $given ): array {
	$given = is_array( $given ) ? $given : array();
	$clean = array();
	foreach ( DEFAULTS as $name => $default ) {
		$clean[ $name ] = array_key_exists( $name, $given ) ? clean_field( $name, $given[ $name ] ) : $default;
	}
	return $clean;
}

/** The zone of this site, where it is one with a name. "UTC+5" is none: it knows no summer time. */
function site_time_zone(): string {
	$zone = (string) get_option( 'timezone_string' );
	return preg_match( '#^[A-Z][A-Za-z_]+/#', $zone ) && 'Etc/' !== substr( $zone, 0, 4 ) ? $zone : '';
}

add_action(
	'init',
	function () {
		register_setting(
			SETTINGS,
			SETTINGS,
			array(
				'type'              => 'object',
				'sanitize_callback' => __NAMESPACE__ . '\\clean_settings',
				'default'           => DEFAULTS,
				'show_in_rest'      => false,
			)
		);
	}
);
