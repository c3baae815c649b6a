<?php
/**
 * The HTML that stands in the page before the script, and where none ever runs: crisis lines first, then names, numbers
 * and addresses, then of which day the list is. Nothing that a list does can take the crisis lines away: they are made
 * first, from words of this plugin, and what goes wrong after that costs the list alone.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

/** Sentences of this plugin that stand in the page, beside those of the widget's own tables. */
const SENTENCES = array(
	'en' => array(
		'as_of'  => 'This list is of %s.',
		'stale'  => 'This list is of %s. It could not be brought up to date since then. Call before you go.',
		'none'   => 'The list of places and services cannot be shown right now. The numbers above work.',
		'file'   => 'The list as a file',
		'months' => array( 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December' ),
		'date'   => '%2$s %1$d, %3$d',
	),
	'es' => array(
		'as_of'  => 'Esta lista es del %s.',
		'stale'  => 'Esta lista es del %s. Desde entonces no se pudo actualizar. Llame antes de ir.',
		'none'   => 'La lista de lugares y servicios no se puede mostrar en este momento. Los números de arriba funcionan.',
		'file'   => 'La lista como archivo',
		'months' => array( 'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre' ),
		'date'   => '%1$d de %2$s de %3$d',
	),
);
/** Where the tables of the plugin are gone, these are not. */
const LAST_RESORT = array(
	'en' => '<div slot="crisis" class="rf-crisis"><p><span><b>988</b>: call or text, any time</span> <a href="tel:988">Call 988</a> <a href="sms:988">Text 988</a></p><p class="rf-danger"><span><b>911</b>: life in danger now. Police may come.</span> <a href="tel:911">Call 911</a></p></div>',
	'es' => '<div slot="crisis" class="rf-crisis"><p><span><b>988</b>: llame o envíe un mensaje, a cualquier hora</span> <a href="tel:988">Llamar al 988</a> <a href="sms:988">Mensaje al 988</a></p><p class="rf-danger"><span><b>911</b>: si hay una vida en peligro ahora. Puede venir la policía.</span> <a href="tel:911">Llamar al 911</a></p></div>',
);

/** A day in words. */
function day_in_words( int $time, string $lang ): string {
	$words = SENTENCES[ $lang ];
	return sprintf( $words['date'], (int) wp_date( 'j', $time ), $words['months'][ (int) wp_date( 'n', $time ) - 1 ], (int) wp_date( 'Y', $time ) );
}

/** The city's own line: a name, and one number. As HTML, or '' where it is not that. */
function city_line_html( string $line, string $region, string $lang ): string {
	if ( ! preg_match( '/^(.*?[^\s:,\x{2013}-])[\s:,\x{2013}-]+(\+?\(?\d[\d\s().\x{2010}-\x{2015}-]*)$/u', trim( $line ), $found ) ) {
		return '';
	}
	$dial = dial( $found[2], $region );
	/* The words come from the widget's table; a number that cannot be dialled as written stays text. */
	$said = str_replace( '{number}', $found[2], data( 'words' )['fallback'][ $lang ]['call'] ?? '{number}' );
	$link = '' === $dial ? shown( $found[2] ) : '<a href="' . esc_url( "tel:$dial", SCHEMES ) . '">' . shown( $said ) . '</a>';
	return '<p><span><b dir="auto">' . shown( $found[1] ) . '</b></span> ' . $link . "</p>\n";
}

/** Crisis lines of a region. In the United States, and where nothing was said, 988 and 911 are there whatever happens. */
function crisis_html( string $lang, string $region, string $city_lines, int $heading_level ): string {
	$country = strtoupper( substr( '' === $region ? 'US' : $region, 0, 2 ) );
	$html    = data( 'crisis' )[ $country ][ $lang ] ?? '';
	if ( 'US' === $country && ( false === strpos( $html, 'href="tel:988"' ) || false === strpos( $html, 'href="tel:911"' ) ) ) {
		$html = LAST_RESORT[ $lang ];
	}
	$own = '';
	foreach ( preg_split( '/[\n;]/', $city_lines ) ?: array() as $line ) {
		$own .= city_line_html( $line, $country, $lang );
	}
	if ( '' === $html && '' !== $own ) {
		$html = "<div slot=\"crisis\" class=\"rf-crisis\">\n</div>\n";
	}
	$end  = strpos( $html, '</div>' );
	$html = false === $end ? $html : substr_replace( $html, $own, $end, 0 );
	return (string) preg_replace( '/<(\/?)h2>/', "<\${1}h$heading_level>", $html );
}

function entry_html( array $entry, string $region ): string {
	$parts = array( '<b dir="auto">' . shown( $entry['name'], 120 ) . '</b>' );
	if ( '' !== $entry['organization'] ) {
		$parts[] = '<span dir="auto">' . shown( $entry['organization'], 120 ) . '</span>';
	}
	// Of another country's numbers only those that start with "+" can be dialled for sure.
	$dialled = empty( $entry['abroad'] ) ? $region : '';
	foreach ( $entry['phones'] as list( $kind, $number ) ) {
		$parts[] = ( 'tty' === $kind ? 'TTY ' : '' ) . numbers_html( $number, $dialled, $kind );
	}
	$address = link_to( $entry['url'] );
	// Without a number, the website is the way.
	if ( ! $entry['phones'] && '' !== $address ) {
		$parts[] = '<a href="' . $address . '" rel="noopener noreferrer">' . shown( (string) preg_replace( '#^https?://(?:www\.)?|/$#i', '', $entry['url'] ), 60 ) . '</a>';
	}
	if ( '' !== $entry['address'] ) {
		$parts[] = '<span dir="auto">' . shown( $entry['address'] ) . '</span>';
	}
	return '<li>' . implode( ' ', $parts ) . "</li>\n";
}

/** The sentence about a list that could not be fetched anew, or ''. */
function stale_sentence( array $records, string $lang ): string {
	$failed = array_filter(
		$records,
		function ( $record ) {
			return '' !== ( $record['problem'] ?? '' ) && isset( $record['fetched'] );
		}
	);
	return $failed ? sprintf( SENTENCES[ $lang ]['stale'], day_in_words( min( array_column( $failed, 'fetched' ) ), $lang ) ) : '';
}

/**
 * @param array[] $records Kept lists.
 * @param bool    $whole   Every entry, however many.
 * @param string  $all     Address of the page with every entry.
 */
function list_html( array $records, string $lang, string $region, int $heading_level, bool $whole, string $all ): string {
	$words   = data( 'words' )['fallback'][ $lang ] ?? array( 'services' => 'Places and services', 'some' => '{shown} of {all} are listed here.', 'all' => 'See the whole list' );
	$records = array_filter(
		$records,
		function ( $record ) {
			return isset( $record['fetched'] );
		}
	);
	$items   = '';
	$shown   = 0;
	$of      = 0;
	$files   = '';
	foreach ( $records as $record ) {
		$of += (int) $record['listed'];
		// What cannot be read here is at least a file that can be opened.
		$file   = null === $record['listed'] ? kept_address( $record ) : '';
		$files .= '' === $file ? '' : '<p><a href="' . esc_url( $file ) . '">' . esc_html( SENTENCES[ $lang ]['file'] ) . "</a></p>\n";
		foreach ( $whole ? whole_listing( $record ) : $record['entries'] as $entry ) {
			$item = entry_html( $entry, $region );
			if ( ! $whole && strlen( $items ) + strlen( $item ) > MOST_HTML ) {
				break;
			}
			$items .= $item;
			++$shown;
		}
	}
	if ( '' === $items && '' === $files ) {
		return '<p>' . esc_html( SENTENCES[ $lang ]['none'] ) . "</p>\n";
	}
	$html = '' === $items ? '' : "<h$heading_level>" . esc_html( $words['services'] ) . "</h$heading_level>\n<ul>\n$items</ul>\n";
	if ( $shown < $of ) {
		$html .= '<p>' . esc_html( strtr( $words['some'], array( '{shown}' => (string) $shown, '{all}' => (string) $of ) ) ) . ' <a href="' . esc_url( $all ) . '">' . esc_html( $words['all'] ) . "</a></p>\n";
	}
	$stale = stale_sentence( $records, $lang );
	$dated = sprintf( SENTENCES[ $lang ]['as_of'], day_in_words( min( array_column( $records, 'fetched' ) ), $lang ) );
	return $html . $files . '<p>' . esc_html( '' === $stale ? $dated : $stale ) . "</p>\n";
}
