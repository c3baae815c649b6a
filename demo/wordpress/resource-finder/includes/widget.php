<?php
/**
 * Shortcode and block, the widget's own scripts, and what an editor without `unfiltered_html` may paste.
 *
 * Both print the same: the element with the fallback inside it. The script comes from this plugin's folder as a module
 * with its fingerprint, and only on pages that have a finder; if it is blocked or changed, the fallback goes on standing.
 * There is no inline script and no inline style, for pages with a strict policy.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

/** What the element takes, and an editor may write on it. */
const ELEMENT_ATTRIBUTES = array( 'feed', 'time-zone', 'region', 'basemap', 'gazetteer', 'categories', 'columns', 'crisis-lines', 'config', 'notice', 'exit-url', 'correction-url', 'heading-level', 'page-size', 'url-sync', 'offline', 'doctor' );

/** Files of the widget by the name of what they are for. Their folder has the version in it: a file never changes. */
function script_file( string $name ): string {
	$files = array(
		'finder' => 'single' === settings()['script'] ? 'resource-finder.single.js' : 'resource-finder.js',
		'mount'  => 'mount.js',
	);
	return $files[ $name ];
}

function asset( string $file ): string {
	return plugins_url( 'assets/' . VERSION . "/$file", FILE );
}

/** The fingerprint that the browser checks, or ''. A site whose tools change scripts can switch it off. */
function integrity( string $file ): string {
	/** Filter: `false` leaves the fingerprint away, for a site that serves scripts changed. */
	return apply_filters( 'resource_finder_integrity', true, $file ) ? data( 'integrity' )[ $file ] ?? '' : '';
}

/** The script in this page. No version in its query: parts of the widget name each other without one, and would come twice. */
function enqueue( string $name ): void {
	$file = script_file( $name );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( "resource-finder-$name", asset( $file ), array(), null );
	} else {
		wp_enqueue_script( "resource-finder-$name", asset( $file ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
	}
	enqueue_style();
}

function enqueue_style(): void {
	wp_enqueue_style( 'resource-finder', asset( 'resource-finder.css' ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters -- the version is in the path.
}

/** Before WordPress 6.5: the tag is written anew as that of a module. */
function module_tag( string $tag, string $handle, string $src ): string {
	if ( 'resource-finder-finder' !== $handle && 'resource-finder-mount' !== $handle ) {
		return $tag;
	}
	$fingerprint = integrity( basename( $src ) );
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- it is enqueued; this is its tag.
	return '<script type="module" src="' . esc_url( $src ) . '" id="' . esc_attr( "$handle-js" ) . '"' . ( '' === $fingerprint ? '' : ' integrity="' . esc_attr( $fingerprint ) . '"' ) . "></script>\n";
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\module_tag', 10, 3 );

/** From WordPress 6.5 on: modules have their own way, and only the fingerprint is added. */
function module_attributes( array $attributes ): array {
	$fingerprint = 0 === strpos( (string) ( $attributes['id'] ?? '' ), 'resource-finder-' ) ? integrity( basename( (string) ( $attributes['src'] ?? '' ) ) ) : '';
	return '' === $fingerprint ? $attributes : $attributes + array( 'integrity' => $fingerprint );
}
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\\module_attributes' );

/** The style of the crisis strip belongs into the head, before anything is seen. */
add_action(
	'wp_enqueue_scripts',
	function () {
		$post = is_singular() ? get_post() : null;
		if ( $post && ( has_shortcode( $post->post_content, 'resource_finder' ) || has_block( 'resource-finder/finder', $post ) || preg_match( '/<resource-finder|data-resource-finder/', $post->post_content ) ) ) {
			enqueue_style();
		}
	}
);

/** name="value" of the element. */
function attributes_html( array $attributes ): string {
	$html = '';
	foreach ( $attributes as $name => $value ) {
		if ( '' !== $value ) {
			$html .= ' ' . $name . '="' . strtr( esc_attr( $value ), array( '[' => '&#091;', ']' => '&#093;' ) ) . '"';
		}
	}
	return $html;
}

/** The addresses that one finder reads: those of the settings, one of them by its number, or another. */
function chosen_lists( string $given ): array {
	$lists  = settings()['lists'];
	$chosen = array();
	foreach ( preg_split( '/\s+/', trim( $given ) ) ?: array() as $word ) {
		$address = ctype_digit( $word ) ? ( $lists[ (int) $word - 1 ] ?? '' ) : file_address( $word );
		if ( '' !== $address ) {
			$chosen[] = $address;
		}
	}
	return '' === trim( $given ) ? $lists : array_values( array_unique( $chosen ) );
}

/**
 * The finder as HTML. What a shortcode or a block says comes before the settings, and passes the same sieve.
 *
 * @param array|string $given By the names of the settings, and `feed`.
 */
function finder_html( $given ): string {
	$given    = is_array( $given ) ? $given : array();
	$settings = settings();
	foreach ( $given as $name => $value ) {
		$name = strtr( (string) $name, '-', '_' );
		if ( isset( DEFAULTS[ $name ] ) && ! in_array( $name, array( 'lists', 'script', 'refresh', 'public_places' ), true ) && '' !== (string) $value ) {
			$clean             = clean_field( $name, $value );
			$settings[ $name ] = '' === $clean ? $settings[ $name ] : $clean;
		}
	}
	$lang   = '' !== $settings['lang'] ? $settings['lang'] : ( 0 === strpos( get_bloginfo( 'language' ), 'es' ) ? 'es' : 'en' );
	$crisis = crisis_html( $lang, $settings['region'], $settings['crisis_lines'], $settings['heading_level'] );
	try {
		return with_list( $given, $settings, $lang, $crisis );
	} catch ( \Throwable $error ) {
		// Whatever it was, nobody meets an empty page.
		return $crisis;
	}
}

function with_list( array $given, array $settings, string $lang, string $crisis ): string {
	$lists = chosen_lists( isset( $given['feed'] ) && is_scalar( $given['feed'] ) ? (string) $given['feed'] : '' );
	$kept  = array_intersect_key( kept_lists(), array_flip( $lists ) );
	$feeds = array_map(
		function ( $address ) use ( $kept ) {
			$own = kept_address( $kept[ $address ] ?? array() );
			return '' === $own ? $address : $own;
		},
		$lists
	);
	$whole = isset( $_GET['rf-list'] ) && 'all' === $_GET['rf-list']; // phpcs:ignore WordPress.Security.NonceVerification -- it only shows more of what is public.
	$inner = $crisis . list_html( $kept, $lang, $settings['region'], $settings['heading_level'], $whole, add_query_arg( 'rf-list', 'all', (string) get_permalink() ) );
	if ( is_feed() ) {
		return strtr( $inner, array( ' slot="crisis"' => '' ) );
	}
	enqueue( 'finder' );
	$attributes = array( 'feed' => implode( ' ', $feeds ), 'lang' => $lang );
	foreach ( ATTRIBUTES as $name => $attribute ) {
		$attributes[ $attribute ] = (string) $settings[ $name ];
	}
	$attributes['crisis-lines'] = implode( '; ', text_lines( $settings['crisis_lines'] ) );
	$attributes['time-zone']    = '' === $attributes['time-zone'] ? site_time_zone() : $attributes['time-zone'];
	$attributes['notice']       = trim( $settings['notice'] . ' ' . stale_sentence( $kept, $lang ) );
	$public                     = text_lines( $settings['public_places'] );
	// Data, not a script: no policy minds it.
	$config = $public ? '<script type="application/json">' . wp_json_encode( array( 'publicPlaces' => $public ), JSON_HEX_TAG | JSON_HEX_AMP ) . "</script>\n" : '';
	return '<resource-finder' . attributes_html( $attributes ) . ">\n$inner$config</resource-finder>\n";
}
add_shortcode( 'resource_finder', __NAMESPACE__ . '\\finder_html' );

/** The block: the same, drawn by the server. Its editor script needs no build. */
add_action(
	'init',
	function () {
		wp_register_script( 'resource-finder-block', plugins_url( 'block/editor.js', FILE ), array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n', 'wp-server-side-render' ), VERSION, true );
		wp_set_script_translations( 'resource-finder-block', 'resource-finder', dirname( FILE ) . '/languages' );
		$lists = array();
		foreach ( settings()['lists'] as $at => $address ) {
			// Whoever may edit posts sees which lists there are, not what is secret in an address.
			$lists[] = array( (string) ( $at + 1 ), (string) wp_parse_url( $address, PHP_URL_HOST ) . '/…/' . basename( (string) wp_parse_url( $address, PHP_URL_PATH ) ) );
		}
		wp_add_inline_script( 'resource-finder-block', 'window.resourceFinderBlock = ' . wp_json_encode( array( 'lists' => $lists, 'keep988' => (bool) preg_match( '/^(?:US|CA)/', settings()['region'] ) ), JSON_HEX_TAG ) . ';', 'before' );
		wp_register_style( 'resource-finder-strip', asset( 'resource-finder.css' ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
		register_block_type(
			dirname( FILE ) . '/block',
			array(
				'editor_style'    => 'resource-finder-strip',
				'render_callback' => function ( $attributes ) {
					return '<div ' . get_block_wrapper_attributes() . '>' . finder_html( is_array( $attributes ) ? $attributes : array() ) . '</div>';
				},
			)
		);
	}
);

/** An editor without `unfiltered_html` may write the element itself, and name the place of the crisis strip in it. */
function allowed_html( array $tags, string $context ): array {
	if ( 'post' !== $context || ! apply_filters( 'resource_finder_allow_element', true ) ) {
		return $tags;
	}
	$common                  = array_fill_keys( array( 'id', 'class', 'lang', 'dir', 'slot', 'aria-label', 'data-*' ), true );
	$tags['resource-finder'] = array_fill_keys( ELEMENT_ATTRIBUTES, true ) + $common;
	$tags['div']             = ( $tags['div'] ?? array() ) + array( 'slot' => true );
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\\allowed_html', 10, 2 );

/** A snippet that was pasted lost its script element; it gets the script from here. */
function serve_pasted( string $content ): string {
	if ( preg_match( '/<resource-finder[\s>]/', $content ) ) {
		enqueue( 'finder' );
	}
	if ( preg_match( '/<(?!iframe\b)[a-z][^<>]*\sdata-resource-finder\b/i', $content ) ) {
		enqueue( 'mount' );
	}
	return $content;
}
add_filter( 'the_content', __NAMESPACE__ . '\\serve_pasted', 20 );
add_filter( 'widget_block_content', __NAMESPACE__ . '\\serve_pasted', 20 );
