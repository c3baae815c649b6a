<?php
/**
 * The page in the administration: the settings, how each list is doing, and "refresh now". For who may manage options.
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

const PAGE = 'resource-finder';

/** Each: kind, label, help, and the choices of a select. */
function fields_of_page(): array {
	return array(
		'lists'          => array( 'textarea', __( 'Your lists', 'resource-finder' ), __( 'One address a line: a spreadsheet published as CSV, a file of the media library, HSDS, GeoJSON. This server fetches each and keeps a copy, from which the page is made.', 'resource-finder' ) ),
		'refresh'        => array( 'select', __( 'Fetch them anew', 'resource-finder' ), '', array( 'hourly' => __( 'Every hour', 'resource-finder' ), 'twicedaily' => __( 'Twice a day', 'resource-finder' ), 'daily' => __( 'Once a day', 'resource-finder' ) ) ),
		'region'         => array( 'text', __( 'Country, or country and state', 'resource-finder' ), __( 'Two letters, as in US or US-PA. It decides which crisis lines stand first. In the US these are 988 and 911, always.', 'resource-finder' ) ),
		'crisis_lines'   => array( 'textarea', __( 'Crisis lines of your own', 'resource-finder' ), __( 'A name and one number a line, as in: City Crisis Line 215-555-0100. They stand after 988 and 911.', 'resource-finder' ) ),
		'lang'           => array( 'select', __( 'Language', 'resource-finder' ), '', array( '' => __( 'The language of the site', 'resource-finder' ), 'en' => 'English', 'es' => 'Español' ) ),
		'time_zone'      => array( 'text', __( 'Time zone', 'resource-finder' ), __( 'As in America/New_York, for "open now". Empty: that of the site, if it is set to a city.', 'resource-finder' ) ),
		'notice'         => array( 'text', __( 'A sentence above the search', 'resource-finder' ), '' ),
		'exit_url'       => array( 'url', __( 'Where quick exit goes', 'resource-finder' ), __( 'A plain page, such as a weather service. Empty: the one that is built in.', 'resource-finder' ) ),
		'correction_url' => array( 'text', __( 'Where corrections go', 'resource-finder' ), __( 'mailto: and an address, or a page with a form.', 'resource-finder' ) ),
		'basemap'        => array( 'text', __( 'Map', 'resource-finder' ), __( 'The address of the map behind the pins. Empty: none, and nothing is asked of anybody else.', 'resource-finder' ) ),
		'gazetteer'      => array( 'text', __( 'Places that people may type', 'resource-finder' ), __( 'The address of a file with ZIP codes or neighborhoods. Empty: those of your lists.', 'resource-finder' ) ),
		'columns'        => array( 'textarea', __( 'What your columns mean', 'resource-finder' ), __( 'Only where a column was not understood. JSON, as in: {"Svc Nm": "name"}', 'resource-finder' ) ),
		'public_places'  => array( 'textarea', __( 'Places that may be shown', 'resource-finder' ), __( 'A shelter for people who flee violence counts as confidential: its address is shown nowhere. Name here, one a line, what looks like one and is public.', 'resource-finder' ) ),
		'heading_level'  => array( 'number', __( 'Level of the headings', 'resource-finder' ), __( '1 to 6. 2 on a page whose title is the only heading above.', 'resource-finder' ) ),
		'page_size'      => array( 'number', __( 'Results at a time', 'resource-finder' ), '' ),
		'script'         => array( 'select', __( 'Script', 'resource-finder' ), __( 'One file is several times as large at first. Take it where your policy asks for a fingerprint of every script.', 'resource-finder' ), array( 'parts' => __( 'In parts, as needed', 'resource-finder' ), 'single' => __( 'One file, all of it checked by the browser', 'resource-finder' ) ) ),
	);
}

/** @param array{name: string, field: array} $of */
function field_html( array $of ): void {
	list( $kind, , $help ) = $of['field'];
	$id                    = 'resource-finder-' . strtr( $of['name'], '_', '-' );
	$name                  = SETTINGS . '[' . $of['name'] . ']';
	$value                 = settings()[ $of['name'] ];
	$value                 = is_array( $value ) ? implode( "\n", $value ) : (string) $value;
	$described             = '' === $help ? '' : $id . '-help';
	if ( 'textarea' === $kind ) {
		printf( '<textarea id="%1$s" name="%2$s" rows="4" class="large-text code" aria-describedby="%3$s">%4$s</textarea>', esc_attr( $id ), esc_attr( $name ), esc_attr( $described ), esc_textarea( $value ) );
	} elseif ( 'select' === $kind ) {
		printf( '<select id="%1$s" name="%2$s" aria-describedby="%3$s">', esc_attr( $id ), esc_attr( $name ), esc_attr( $described ) );
		foreach ( $of['field'][3] as $choice => $label ) {
			printf( '<option value="%1$s"%2$s>%3$s</option>', esc_attr( $choice ), selected( $value, (string) $choice, false ), esc_html( $label ) );
		}
		echo '</select>';
	} else {
		printf( '<input id="%1$s" name="%2$s" type="%3$s" value="%4$s" class="%5$s" aria-describedby="%6$s">', esc_attr( $id ), esc_attr( $name ), esc_attr( $kind ), esc_attr( $value ), esc_attr( 'number' === $kind ? 'small-text' : 'regular-text' ), esc_attr( $described ) );
	}
	if ( '' !== $help ) {
		printf( '<p class="description" id="%1$s">%2$s</p>', esc_attr( $described ), esc_html( $help ) );
	}
}

/** How each list is doing, in sentences. */
function status_html(): void {
	$kept = kept_lists();
	echo '<h2>' . esc_html__( 'How your lists are doing', 'resource-finder' ) . '</h2>';
	if ( ! settings()['lists'] ) {
		echo '<p>' . esc_html__( 'There is no list yet. The crisis lines stand on the page without one.', 'resource-finder' ) . '</p>';
		return;
	}
	echo '<table class="widefat striped"><thead><tr><th scope="col">' . esc_html__( 'Number', 'resource-finder' ) . '</th><th scope="col">' . esc_html__( 'List', 'resource-finder' ) . '</th><th scope="col">' . esc_html__( 'On the page', 'resource-finder' ) . '</th><th scope="col">' . esc_html__( 'Last try', 'resource-finder' ) . '</th></tr></thead><tbody>';
	foreach ( settings()['lists'] as $at => $address ) {
		$record = $kept[ $address ] ?? array();
		$tried  = isset( $record['tried'] ) ? wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $record['tried'] ) : __( 'Not yet', 'resource-finder' );
		$result = $tried;
		if ( '' !== ( $record['problem'] ?? '' ) ) {
			$result = $tried . ': ' . problem_words( $record['problem'] );
		}
		if ( ! isset( $record['fetched'] ) ) {
			$page = __( 'The crisis lines. The list comes once it can be fetched.', 'resource-finder' );
		} elseif ( null === $record['listed'] ) {
			$page = __( 'The crisis lines, and the widget reads the list. This plugin could not tell which column is which, so without a script people get the file.', 'resource-finder' );
		} else {
			/* translators: 1: number of entries, 2: date. */
			$page = sprintf( _n( '%1$d entry, as of %2$s', '%1$d entries, as of %2$s', (int) $record['listed'], 'resource-finder' ), (int) $record['listed'], wp_date( get_option( 'date_format' ), $record['fetched'] ) );
		}
		printf( '<tr><td>%1$d</td><td>%2$s</td><td>%3$s</td><td>%4$s</td></tr>', (int) $at + 1, esc_html( $address ), esc_html( $page ), esc_html( $result ) );
	}
	echo '</tbody></table>';
	printf( '<form method="post" action="%s">', esc_url( admin_url( 'admin-post.php' ) ) );
	echo '<input type="hidden" name="action" value="resource_finder_refresh_now">';
	wp_nonce_field( 'resource_finder_refresh_now' );
	submit_button( __( 'Fetch all lists now', 'resource-finder' ), 'secondary' );
	echo '</form>';
}

function page_html(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Community Resource Finder', 'resource-finder' ) . '</h1>';
	echo '<p>' . esc_html__( 'Put it on a page with the block "Community Resource Finder", or with the shortcode [resource_finder].', 'resource-finder' ) . '</p>';
	status_html();
	echo '<form method="post" action="options.php">';
	settings_fields( SETTINGS );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}

add_action(
	'admin_menu',
	function () {
		add_options_page( __( 'Community Resource Finder', 'resource-finder' ), __( 'Resource Finder', 'resource-finder' ), 'manage_options', PAGE, __NAMESPACE__ . '\\page_html' );
	}
);
add_action(
	'admin_init',
	function () {
		add_settings_section( 'resource-finder', __( 'Settings', 'resource-finder' ), '__return_null', PAGE );
		foreach ( fields_of_page() as $name => $field ) {
			$of = array( 'name' => $name, 'field' => $field, 'label_for' => 'resource-finder-' . strtr( $name, '_', '-' ) );
			add_settings_field( "resource-finder-$name", $field[1], __NAMESPACE__ . '\\field_html', PAGE, 'resource-finder', $of );
		}
	}
);

/** "Fetch all lists now". */
add_action(
	'admin_post_resource_finder_refresh_now',
	function () {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'Only an administrator may do this.', 'resource-finder' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( 'resource_finder_refresh_now' );
		refresh_all();
		wp_safe_redirect( admin_url( 'options-general.php?page=' . PAGE ) );
		exit;
	}
);
add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	function ( $links ) {
		array_unshift( $links, '<a href="' . esc_url( admin_url( 'options-general.php?page=' . PAGE ) ) . '">' . esc_html__( 'Settings', 'resource-finder' ) . '</a>' );
		return $links;
	}
);
